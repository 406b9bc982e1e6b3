import { z } from "zod";
import { isSecretariat, type MaybeActor } from "@/lib/access/actor";
import { ALLOWED, authorize, type Decision, deny, Problem } from "@/lib/access/problems";
import { record } from "@/lib/notifications/record";
import { now } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { LIMITS } from "@/lib/text/limits";
import { paragraphsOrEmpty } from "@/lib/text/schema";

const text = paragraphsOrEmpty(LIMITS.note);

/** What stands above every page for a time: in both languages, or nothing. */
export const announcementInput = z
  .strictObject({ en: text, zh: text, until: z.iso.datetime().nullable() })
  .superRefine(({ en, zh, until }, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (zh && !en) issue("en", "required");
    if (en && !zh) issue("zh", "required");
    if (en && zh && !until) issue("until", "required");
  });
export type AnnouncementInput = z.output<typeof announcementInput>;

export const announcementSchema = z.object({
  en: z.string(),
  zh: z.string(),
  until: z.iso.datetime().nullable(),
  version: z.int(),
});
export type Announcement = z.infer<typeof announcementSchema>;

/** The secretariat announces. */
export const mayAnnounce = (actor: MaybeActor): Decision =>
  isSecretariat(actor) ? ALLOWED : deny(actor ? "secretariatOnly" : "signInFirst");

/** What is announced or was last, for whoever writes it. */
export async function announcement(): Promise<Announcement> {
  const row = await askForAll("announcement", () => reads().announcement.findUnique({ where: { id: 1 } }));
  return {
    ...{ en: row?.en ?? "", zh: row?.zh ?? "", version: row?.version ?? 1 },
    until: row?.untilAt?.toISOString() ?? null,
  };
}

/** What is announced now; null where nothing is. */
export async function announcedNow(): Promise<{ en: string; zh: string } | null> {
  const { en, zh, until } = await announcement();
  return en && until && new Date(until) > now() ? { en, zh } : null;
}

/** Announces something until a day, or nothing any more; 412 when somebody else did so meanwhile. */
export async function announce(actor: MaybeActor, version: number, input: AnnouncementInput): Promise<Announcement> {
  authorize(mayAnnounce(actor), actor);
  const { en, zh, until } = input;
  return transact(async (database) => {
    const { count } = await database.announcement.updateMany({
      where: { id: 1, version },
      data: { en, zh, untilAt: until && new Date(until), version: { increment: 1 } },
    });
    if (count === 0) throw new Problem(412, "stale", { extra: { current: await announcement() } });
    await record(database, actor, {
      type: "programme.announced",
      subject: "programme:announcement",
      detail: { until },
    });
    return announcement();
  });
}
