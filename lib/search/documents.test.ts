import { afterEach, describe, expect, it } from "vitest";
import { changeMe } from "@/lib/people/commands/change-me";
import { reads, transact } from "@/lib/platform/database";
import { comment, deleteComment, editComment } from "@/lib/threads/commands/comment";
import { transitionProject } from "@/lib/workflow/transition";
import { rawDatabase, useDatabase } from "@/test/database";
import { coordinatorOf, people, projectAt } from "@/test/fixtures/projects";
import { difference, rebuildDocuments } from "./documents";

useDatabase({ demonstration: true });

const documentOf = (kind: "COMMENT" | "PERSON" | "PROJECT" | "PLAN" | "PLACE" | "OFFER", sourceId: number) =>
  reads().searchDocument.findUnique({ where: { kind_sourceId: { kind, sourceId } } });
const projectOf = (code: string) => reads().project.findUniqueOrThrow({ where: { code } });
const placeOf = (slug: string) => reads().place.findUniqueOrThrow({ where: { slug } });

// Whatever a test did: what is kept is what there is.
afterEach(async () => expect(await difference()).toEqual([]));

describe("the documents of the search", () => {
  it("are there of all kinds, after all that the demonstration did", async () => {
    const kinds = await reads().searchDocument.groupBy({ by: ["kind"], _count: true });
    expect(Object.fromEntries(kinds.map(({ kind, _count }) => [kind, _count]))).toMatchObject({
      ...{ PLACE: 44, OFFER: expect.any(Number), PRIORITY: expect.any(Number), CALL: 2 },
      ...{ PROJECT: expect.any(Number), PLAN: expect.any(Number), PERSON: expect.any(Number) },
    });
  });

  it("follow a comment as it is written, changed and deleted", async () => {
    const cast = await people();
    const { code, threadId } = await projectAt("PROPOSED", cast);
    const said = await comment(cast.wuhan, threadId, { body: "A lantern.", language: "en", visibility: "PARTNERS" });
    expect(await documentOf("COMMENT", said.id)).toMatchObject({
      ...{ bodyEn: "A lantern.", partnersOnly: true, projectId: (await projectOf(code)).id },
    });
    await editComment(cast.wuhan, said.id, said.version, { body: "A lamp." });
    expect(await documentOf("COMMENT", said.id)).toMatchObject({ bodyEn: "A lamp." });
    await deleteComment(cast.wuhan, said.id, said.version + 1);
    expect(await documentOf("COMMENT", said.id)).toBeNull();
  });

  it("have a plan from when it was sent, and nothing of a draft that was given up", async () => {
    const cast = await people();
    const draft = await projectOf((await projectAt("DRAFT", cast)).code);
    expect(await documentOf("PROJECT", draft.id)).not.toBeNull();
    expect(await documentOf("PLAN", draft.id)).toBeNull();
    await transitionProject(cast.barcelona, draft.code, { to: "WITHDRAWN", reason: "Not now.", version: 1 });
    expect(await documentOf("PROJECT", draft.id)).toBeNull();
    const sent = await projectOf((await projectAt("PROPOSED", cast)).code);
    expect(await documentOf("PLAN", sent.id)).not.toBeNull();
  });

  it("name a coordinator as long as the profile does", async () => {
    const person = await coordinatorOf("murcia");
    expect(await documentOf("PERSON", person.personId)).toBeNull();
    await changeMe(person, 1, { shownAs: "NAME" });
    expect(await documentOf("PERSON", person.personId)).toMatchObject({ titleEn: person.nameEn });
    await changeMe(person, 2, { shownAs: "NOTHING" });
    expect(await documentOf("PERSON", person.personId)).toBeNull();
  });

  it("follow what is written by hand, past every command", async () => {
    const { id } = await placeOf("larissa");
    await rawDatabase().place.update({ where: { id }, data: { nameEn: "Larisa" } });
    expect(await documentOf("PLACE", id)).toMatchObject({ titleEn: "Larisa" });
    const offers = { where: { kind: "OFFER", placeId: id } } as const;
    expect((await reads().searchDocument.findFirst(offers))?.context).toContain("Larisa");
    await rawDatabase().place.update({ where: { id }, data: { retiredAt: new Date() } });
    expect(await reads().searchDocument.count({ where: { placeId: id, kind: { not: "COMMENT" } } })).toBe(0);
  });

  it("are written in the transaction of their source, or not at all", async () => {
    const { id } = await placeOf("sofia");
    const failing = transact(async (database) => {
      await database.place.update({ where: { id }, data: { nameEn: "Serdica" } });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await documentOf("PLACE", id)).toMatchObject({ titleEn: "Sofia" });
  });

  it("are made anew as they were", async () => {
    const before = await reads().searchDocument.count();
    expect(await rebuildDocuments()).toBe(before);
  });
});
