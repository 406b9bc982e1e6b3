import { Problem } from "@/lib/access/problems";
import { nameInUnit } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatDayAndTime } from "@/lib/language/moment";
import { OTHER_ZONE, OWN_ZONE } from "@/lib/places/programme-zones";
import type { Database } from "@/lib/platform/database";
import { nearestRounds, openRound, programmeSettings } from "./queries";

/** A moment as both sides read it: `30 November 2026, 18:00 (Brussels time) / 1 December 2026, 01:00 (Beijing time)`. */
function inBothZones(at: Date) {
  const messageIn = (locale: Locale) => {
    const { own, other } = messagesOf(locale).rounds.zones;
    const moment = (zone: string, name: string) =>
      nameInUnit(formatDayAndTime(at.toISOString(), locale, zone), name, locale);
    return `${moment(OWN_ZONE, own)} / ${moment(OTHER_ZONE, other)}`;
  };
  return { whenEn: messageIn("en"), whenZh: messageIn("zh") };
}

type Sent = { id: number; clusterCode: string; roundId: number | null };

/** Refuses a round that a new project is meant for, unless it is open for its cluster. */
export async function assertOpenRound(cluster: string, wanted: number | undefined): Promise<void> {
  if (wanted !== undefined && (await openRound(cluster, wanted))?.id !== wanted)
    throw new Problem(422, "invalidInput", { fields: [{ path: "round", code: "noRoundOpen" }] });
}

/**
 * Puts a draft that is sent now into the round that calls for it, by the server's clock: of several the one it is meant for. Where the programme takes no
 * proposals outside rounds and none is open, it is refused (409) with when the last one closed or the next one opens;
 * the draft stays as it is.
 */
export async function enterRound(database: Database, project: Sent): Promise<void> {
  const round = await openRound(project.clusterCode, project.roundId);
  if (round) {
    await database.project.update({ where: { id: project.id }, data: { roundId: round.id }, select: { id: true } });
    return;
  }
  // What it was meant for has closed meanwhile.
  if (project.roundId !== null) await database.project.update({ where: { id: project.id }, data: { roundId: null } });
  if ((await programmeSettings()).proposalsOutsideRounds) return;
  const { closed, coming } = await nearestRounds(project.clusterCode);
  if (coming) throw new Problem(409, "roundComing", { params: inBothZones(coming.opensAt) });
  if (closed) throw new Problem(409, "roundClosed", { params: inBothZones(closed.closesAt) });
  throw new Problem(409, "noRoundOpen");
}
