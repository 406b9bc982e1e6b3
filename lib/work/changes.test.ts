import { beforeAll, describe, expect, it } from "vitest";
import { reads } from "@/lib/platform/database";
import { comment, deleteComment, editComment } from "@/lib/threads/commands/comment";
import { editProject } from "@/lib/workflow/edit";
import { editPartner } from "@/lib/workflow/edit-partner";
import { answer, invite, removePartner } from "@/lib/workflow/partners";
import { projectByCode } from "@/lib/workflow/queries";
import { useDatabase } from "@/test/database";
import { type People, type Player, people, projectAt } from "@/test/fixtures/projects";
import { myWork } from "./queries";

useDatabase();
let cast: People;
beforeAll(async () => {
  cast = await people();
});

const changedFor = async (actor: Player, code: string) =>
  (await myWork(actor)).changed.filter(({ project }) => project?.code === code);

describe("a place that was removed from a draft", () => {
  it("finds nothing more of it: neither what happened nor what it is called now", async () => {
    const { barcelona, chengdu } = cast;
    const { code } = await projectAt("DRAFT", cast);
    const versionOf = async () => {
      const { partners } = await projectByCode(code, barcelona);
      return partners.find(({ slug }) => slug === "chengdu")?.version ?? 0;
    };
    await invite(barcelona, code, "chengdu");
    await editPartner(barcelona, code, "chengdu", await versionOf(), { shared: true });
    await answer(chengdu, code, "chengdu", await versionOf(), { status: "ACCEPTED" });
    const { version } = await projectByCode(code, barcelona);
    await editProject(barcelona, code, version, { title: { en: "While Chengdu was in it" } });
    expect(await changedFor(chengdu, code)).not.toEqual([]);
    const { unread } = await myWork(chengdu);

    await removePartner(barcelona, code, "chengdu", await versionOf());
    const later = (await projectByCode(code, barcelona)).version;
    await editProject(barcelona, code, later, { title: { en: "What nobody else may know" } });
    const work = await myWork(chengdu);
    expect(JSON.stringify(work)).not.toMatch(new RegExp(`${code}|nobody else`));
    expect(work.unread).toBeLessThan(unread);
  });
});

describe("the words of a comment", () => {
  it("stand in no notification: it shows them as they are, and no more once they are deleted", async () => {
    const { barcelona, chengdu } = cast;
    const { code, threadId } = await projectAt("PROPOSED", cast);
    const written = await comment(chengdu, threadId, {
      body: "The mayor is wrong.",
      language: "en",
      visibility: "SIGNED_IN",
    });
    const notified = async () => {
      const found = (await changedFor(barcelona, code)).find(({ type }) => type.startsWith("comment."));
      return [found?.type, found?.begins];
    };
    expect(await notified()).toEqual(["comment.written", "The mayor is wrong."]);
    await editComment(chengdu, written.id, 1, { body: "The map is wrong." });
    expect(await notified()).toEqual(["comment.written", "The map is wrong."]);
    await deleteComment(chengdu, written.id, 2);
    expect(await notified()).toEqual(["comment.gone", null]);
    expect(JSON.stringify(await reads().notification.findMany())).not.toContain("is wrong");
  });

  it("are shown to nobody where they are for the partners", async () => {
    const { barcelona, wuhan, lead } = cast;
    const { code, threadId } = await projectAt("PROPOSED", cast);
    await comment(barcelona, threadId, { body: "Between us.", language: "en", visibility: "PARTNERS" });
    for (const reader of [wuhan, lead]) expect(JSON.stringify(await changedFor(reader, code))).not.toContain("Between");
    expect((await changedFor(lead, code)).map(({ type }) => type)).toContain("comment.hidden");
  });
});
