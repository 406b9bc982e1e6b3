import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Claimed } from "@/lib/mail/claims";
import { comment } from "@/lib/threads/commands/comment";
import { transitionProject } from "@/lib/workflow/transition";
import { MailLevel } from "@/prisma/generated/enums";
import { rawDatabase, useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";
import { nextDigest } from "./digest";
import { composeNotice } from "./notice";
import { changeMailPreferences, mailPreferencesOf, settleProject } from "./preferences";

useDatabase();
let cast: People;
beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_URL", "https://tandem.test");
  cast = await people();
  return () => vi.unstubAllEnvs();
});
beforeEach(async () => {
  await rawDatabase().notification.deleteMany();
  await rawDatabase().mail.deleteMany();
  await rawDatabase().mailPreference.deleteMany();
  await rawDatabase().projectMail.deleteMany();
});

/** What somebody was told at once. */
async function toldAtOnce({ personId }: Player): Promise<(string | undefined)[]> {
  const mails = await rawDatabase().mail.findMany({ where: { personId, kind: "notice" }, orderBy: { id: "asc" } });
  const letters = await Promise.all(mails.map((mail) => composeNotice(mail as unknown as Claimed)));
  return letters.map((letter) => letter?.subject);
}
/** What the page shows that somebody would get, line by line. */
const wouldGet = async ({ personId }: Player): Promise<string[]> =>
  (await nextDigest(personId, "en"))?.groups?.flatMap(({ items }) => items.map(({ text }) => text)).sort() ?? [];

const settle = (player: Player, level: MailLevel, atOnce = true) => changeMailPreferences(player, 0, { level, atOnce });
const requestChanges = (code: string) =>
  transitionProject(cast.lead, code, { to: "CHANGES_REQUESTED", version: 1, reason: "Who measures?" });

/** Of Barcelona's project: an answer to what it wrote, which concerns it, and that Wuhan takes part, which decides. */
async function newsForBarcelona(): Promise<string> {
  const { code, threadId } = await projectAt("PROPOSED", cast);
  for (const by of [cast.barcelona, cast.lead])
    await comment(by, threadId, { body: "Good.", language: "en", visibility: "SIGNED_IN" });
  return code;
}

describe("how much is told by mail", () => {
  it("is everything to who settled nothing", async () => {
    await newsForBarcelona();
    expect(await wouldGet(cast.barcelona)).toEqual(["Comment added", "Wuhan takes part"]);
    expect(await mailPreferencesOf(cast.barcelona)).toMatchObject({ level: "EVERYTHING", version: 0 });
  });

  it.each([
    ["EVERYTHING", ["Comment added", "Wuhan takes part"]],
    ["CONCERNS", ["Comment added"]],
    ["DECISIONS", ["Wuhan takes part"]],
    ["NOTHING", []],
  ] as const)("is of all projects what one wants: %s", async (level, expected) => {
    await settle(cast.barcelona, level);
    await newsForBarcelona();
    expect(await wouldGet(cast.barcelona)).toEqual(expected);
  });

  it("is of one project something else, until it is as of all others again", async () => {
    await settle(cast.barcelona, "NOTHING");
    const code = await newsForBarcelona();
    const level = async () =>
      (await mailPreferencesOf(cast.barcelona)).projects.find((project) => project.code === code)?.level;
    expect(await level()).toBeNull();
    await settleProject(cast.barcelona, code, "DECISIONS");
    expect([await level(), await wouldGet(cast.barcelona)]).toEqual(["DECISIONS", ["Wuhan takes part"]]);
    await settleProject(cast.barcelona, code, null);
    expect([await level(), await wouldGet(cast.barcelona)]).toEqual([null, []]);
  });

  it.each(Object.values(MailLevel))("of all projects holds back nothing that waits: %s", async (level) => {
    await settle(cast.wuhan, level);
    await projectAt("PROPOSED", cast);
    expect(await toldAtOnce(cast.wuhan)).toEqual(["Barcelona invites Wuhan: Quiet streets"]);
    // Who wants nothing at once reads it in the digest.
    await rawDatabase().mail.deleteMany();
    await rawDatabase().mailPreference.deleteMany();
    await rawDatabase().notification.deleteMany();
    await settle(cast.wuhan, level, false);
    await projectAt("PROPOSED", cast);
    expect([await toldAtOnce(cast.wuhan), (await wouldGet(cast.wuhan)).length]).toEqual([[], 1]);
  });

  it("of a project holds back also what waits: all of it, or what decides nothing", async () => {
    const first = await projectAt("PROPOSED", cast);
    await settleProject(cast.barcelona, first.code, "NOTHING");
    await requestChanges(first.code);
    expect(await toldAtOnce(cast.barcelona)).toEqual([]);
    const other = await projectAt("PROPOSED", cast);
    await settleProject(cast.barcelona, other.code, "DECISIONS");
    await requestChanges(other.code);
    expect(await toldAtOnce(cast.barcelona)).toEqual(["Changes requested: Quiet streets"]);
  });
});
