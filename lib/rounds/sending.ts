import { Problem } from "@/lib/access/problems";
import { messagesOf } from "@/lib/language/messages";
import { clockIn } from "@/lib/places/zones";
import type { Database } from "@/lib/platform/database";
import { nearestRounds, openRound, programmeSettings } from "./queries";

/** A moment as both sides read it: `2026-11-30 18:00 (Brussels) / 2026-12-01 01:00 (Beijing time)`. */
function inBothZones(at: Date) {
  const clockOf = (zone: string) => clockIn(zone, at).replace("T", " ");
  const messageIn = (locale: "en" | "zh") => {
    const { brussels, shanghai } = messagesOf(locale).rounds.zones;
    return `${clockOf("Europe/Brussels")} (${brussels}) / ${clockOf("Asia/Shanghai")} (${shanghai})`;
  };
  return { whenEn: messageIn("en"), whenZh: messageIn("zh") };
}

/**
 * Puts a draft that is sent now into the round that calls for it, by the server's clock. Where the programme takes no
 * proposals outside rounds and none is open, it is refused (409) with when the last one closed or the next one opens;
 * the draft stays as it is.
 */
export async function enterRound(database: Database, project: { id: number; clusterCode: string }): Promise<void> {
  const round = await openRound(project.clusterCode);
  if (round) {
    await database.project.update({ where: { id: project.id }, data: { roundId: round.id }, select: { id: true } });
    return;
  }
  if ((await programmeSettings()).proposalsOutsideRounds) return;
  const { closed, coming } = await nearestRounds(project.clusterCode);
  if (coming) throw new Problem(409, "roundComing", { params: inBothZones(coming.opensAt) });
  if (closed) throw new Problem(409, "roundClosed", { params: inBothZones(closed.closesAt) });
  throw new Problem(409, "noRoundOpen");
}
