import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Problem } from "@/lib/access/problems";
import { reads, transact } from "@/lib/platform/database";
import { loadPlaces } from "@/lib/setup/load-places";
import { useDatabase } from "@/test/database";
import { signedIn } from "../../../../test/fixtures/actors";
import { profileBySlug } from "../../queries";
import type { Revision } from "../present";
import { discardedRevision, listRevisions, openRevision, revisionByNumber, submittedRevisions } from "../queries";
import { discardDraft } from "./discard";
import { editDraft } from "./edit";
import { moveRevision } from "./move";
import { openDraft } from "./open";

useDatabase();

const BARCELONA = "barcelona";
let anna: Actor;
let pau: Actor;
let mei: Actor;
let other: Actor;

/** The refusal that a call is expected to end in. */
const refusal = (call: Promise<unknown>): Promise<Problem> =>
  call.then(
    () => Promise.reject(new Error("it was not refused")),
    (problem) => problem,
  );
const eventsOf = async (type: string) =>
  (await reads().auditEvent.findMany({ where: { type, subject: `profile:${BARCELONA}` } })).length;

async function edited(draft: Revision, by: Actor, en: string) {
  return editDraft(by, BARCELONA, draft.version, { overview: { en } });
}

/** A draft with one changed text, submitted. */
async function submitted(by = anna): Promise<Revision> {
  const draft = await edited(await openDraft(by, BARCELONA), by, `A changed overview, ${Math.random()}.`);
  return moveRevision(by, BARCELONA, draft.version, { move: "submit" });
}

beforeAll(async () => {
  anna = await signedIn("Anna Puig", "安娜·普伊格", { coordinates: BARCELONA });
  pau = await signedIn("Pau Vila", "保·比拉", { coordinates: BARCELONA });
  mei = await signedIn("Mei Lin", "林梅", { secretariat: true });
  other = await signedIn("Wang Jun", "王军", { coordinates: "wuhan" });
});

beforeEach(async () => {
  await transact((database) => database.profileRevision.deleteMany({ where: { publishedAt: null } }));
});

describe("a draft", () => {
  it("begins as a copy of what is published, under its own number, and is one for the place", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const published = await revisionByNumber(BARCELONA, draft.copiedFrom as number, null);
    expect(draft).toMatchObject({ status: "DRAFT", changes: [], before: { number: published?.number } });
    expect(draft.content).toEqual(published?.content);
    expect(await refusal(openDraft(pau, BARCELONA))).toMatchObject({
      status: 409,
      code: "draftExists",
      more: { extra: { current: { number: draft.number, author: { en: "Anna Puig" } } } },
    });
  });

  it("asks about a figure that is unusual beside the published one, and takes it once it is confirmed", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const { population, areaKm2 } = draft.content;
    const slip = { population: 17, areaKm2: areaKm2 * 20 };
    expect(await refusal(editDraft(anna, BARCELONA, draft.version, slip))).toMatchObject({
      status: 422,
      code: "unusualNumbers",
      more: {
        fields: [
          { path: "population", code: "unusualPopulation", params: { number: 17 } },
          { path: "areaKm2", code: "unlikeLast", params: { number: areaKm2 * 20, last: areaKm2 } },
        ],
      },
    });
    expect(await refusal(editDraft(anna, BARCELONA, draft.version, { ...slip, confirmed: ["areaKm2"] }))).toMatchObject(
      { more: { fields: [{ path: "population" }] } },
    );
    const confirmed = await editDraft(anna, BARCELONA, draft.version, {
      ...slip,
      confirmed: ["population", "areaKm2"],
    });
    expect(confirmed.content).toMatchObject(slip);
    const again = await editDraft(anna, BARCELONA, confirmed.version, { ...slip, populationYear: 2025 });
    expect((await editDraft(anna, BARCELONA, again.version, { population })).content.population).toBe(population);
  });

  it("is begun once when two begin it at the same time", async () => {
    const both = await Promise.allSettled([openDraft(anna, BARCELONA), openDraft(pau, BARCELONA)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is for the place's coordinators and the secretariat alone", async () => {
    const { number } = await openDraft(anna, BARCELONA);
    expect(await openRevision(BARCELONA, pau)).toMatchObject({ number });
    expect(await openRevision(BARCELONA, mei)).toMatchObject({ number });
    expect(await refusal(openRevision(BARCELONA, other))).toMatchObject({ status: 403 });
    expect(await refusal(openRevision(BARCELONA, null))).toMatchObject({ status: 401 });
    expect(await refusal(edited((await openRevision(BARCELONA, anna)) as Revision, other, "No"))).toMatchObject({
      status: 403,
    });
    expect(await revisionByNumber(BARCELONA, number, other)).toBeNull();
    const numbers = async (actor: Actor | null) =>
      (await listRevisions(BARCELONA, { limit: 50 }, actor)).items.map((revision) => revision.number);
    expect(await numbers(anna)).toContain(number);
    expect(await numbers(null)).not.toContain(number);
  });

  it("never lets one editor write over what the other saved", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const saved = await edited(draft, pau, "Pau was here.");
    const problem = await refusal(edited(draft, anna, "Anna was here."));
    expect(problem).toMatchObject({ status: 412, code: "draftChanged" });
    const current = problem.more.extra?.current as Revision;
    expect(current).toMatchObject({ version: saved.version, editor: { en: "Pau Vila" } });
    expect(current.content.overview.en).toBe("Pau was here.");
    const after = await edited(current, anna, "Both were here.");
    expect(after.version).toBe(saved.version + 1);
  });

  it("saves exactly one of two changes of the same version that arrive together", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const both = await Promise.allSettled([edited(draft, anna, "One"), edited(draft, pau, "Two")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("keeps items in their order, under their keys", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const [first, ...rest] = draft.content.practices;
    const added = { ...(first as NonNullable<typeof first>), key: "new-one", title: { en: "New", zh: "" } };
    const practices = [...rest, added];
    const saved = await editDraft(anna, BARCELONA, draft.version, { practices });
    expect(saved.content.practices).toEqual(practices);
    expect((await openRevision(BARCELONA, anna))?.content.practices).toEqual(practices);
    expect(saved.changes.map((change) => change.kind === "item" && change.became)).toEqual(["changed"]);
  });

  it("refuses a theme or challenge that there is not", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const problem = await refusal(editDraft(anna, BARCELONA, draft.version, { themes: ["health", "magic"] }));
    expect(problem).toMatchObject({ status: 422, more: { fields: [{ path: "themes.1", code: "unknownValue" }] } });
  });

  it("is discarded for good, and what is published stays", async () => {
    const before = await profileBySlug(BARCELONA, null);
    const draft = await openDraft(anna, BARCELONA);
    await discardDraft(anna, BARCELONA, draft.version);
    expect(await openRevision(BARCELONA, anna)).toBeNull();
    expect(await profileBySlug(BARCELONA, null)).toEqual(before);
    expect(await eventsOf("profile.draft-discarded")).toBeGreaterThan(0);
  });

  it("leaves word of who discarded it and when, for those who could read it", async () => {
    const { number, version } = await openDraft(anna, BARCELONA);
    expect(await discardedRevision(BARCELONA, number + 1, anna)).toBeNull();
    await discardDraft(anna, BARCELONA, version);
    expect(await discardedRevision(BARCELONA, number, pau)).toMatchObject({
      place: { slug: BARCELONA },
      by: { en: anna.nameEn, zh: anna.nameZh },
    });
    for (const reader of [null, other]) expect(await discardedRevision(BARCELONA, number, reader)).toBeNull();
  });
});

describe("submitting", () => {
  it("asks for the year and source of a changed figure, and for both languages", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const saved = await editDraft(anna, BARCELONA, draft.version, {
      population: draft.content.population + 1,
      overview: { zh: " " },
    });
    const problem = await refusal(moveRevision(anna, BARCELONA, saved.version, { move: "submit" }));
    expect(problem).toMatchObject({ status: 422, code: "draftNotReady" });
    expect(problem.more.fields).toEqual([
      { path: "populationYear", code: "yearNeeded" },
      { path: "populationSource", code: "sourceNeeded" },
      { path: "overview.zh", code: "required" },
    ]);
  });

  it("has nothing to submit when nothing differs", async () => {
    const draft = await openDraft(anna, BARCELONA);
    const problem = await refusal(moveRevision(anna, BARCELONA, draft.version, { move: "submit" }));
    expect(problem).toMatchObject({ status: 422, code: "nothingChanged" });
  });

  it("closes the draft to changes until it is taken back", async () => {
    const revision = await submitted();
    expect(await refusal(edited(revision, pau, "Too late"))).toMatchObject({ status: 409, code: "draftSubmitted" });
    expect(await refusal(discardDraft(pau, BARCELONA, revision.version))).toMatchObject({ status: 409 });
    const back = await moveRevision(pau, BARCELONA, revision.version, { move: "withdraw" });
    expect((await edited(back, pau, "In time")).content.overview.en).toBe("In time");
  });

  it("puts it before the secretariat, and nobody else", async () => {
    const { number } = await submitted();
    expect(await submittedRevisions(mei)).toMatchObject([{ number, place: { slug: BARCELONA } }]);
    expect(await refusal(submittedRevisions(anna))).toMatchObject({ status: 403, code: "secretariatOnly" });
    expect(await refusal(moveRevision(anna, BARCELONA, 1, { move: "publish" }))).toMatchObject({ status: 403 });
  });
});

describe("the secretariat", () => {
  it("returns a revision with a reason, which its editors read, and nobody else", async () => {
    const revision = await submitted();
    const returned = await moveRevision(mei, BARCELONA, revision.version, { move: "return", reason: "Which port?" });
    expect(returned).toMatchObject({ status: "DRAFT", returned: { reason: "Which port?" } });
    expect(await openRevision(BARCELONA, anna)).toMatchObject({ returned: { reason: "Which port?" } });
    const again = await moveRevision(anna, BARCELONA, returned.version, { move: "submit" });
    const { number } = await moveRevision(mei, BARCELONA, again.version, { move: "publish" });
    expect(await revisionByNumber(BARCELONA, number, other)).toMatchObject({ returned: null });
  });

  it("publishes a revision, which supersedes the one before, with its themes and figures", async () => {
    const before = await profileBySlug(BARCELONA, null);
    const draft = await openDraft(anna, BARCELONA);
    const saved = await editDraft(anna, BARCELONA, draft.version, {
      population: 1_700_000,
      populationYear: 2025,
      populationSource: "Idescat",
      themes: ["health"],
      overview: { en: "  A port with a fair.  ", zh: "有展会的港口。" },
    });
    const sent = await moveRevision(anna, BARCELONA, saved.version, { move: "submit" });
    await moveRevision(mei, BARCELONA, sent.version, { move: "publish" });
    const after = await profileBySlug(BARCELONA, null);
    expect(after).toMatchObject({
      population: 1_700_000,
      themes: ["health"],
      overview: { en: "A port with a fair.", zh: "有展会的港口。" },
      revision: { number: sent.number },
    });
    const old = await revisionByNumber(BARCELONA, before?.revision.number as number, null);
    expect(old).toMatchObject({ status: "SUPERSEDED", content: { population: before?.population } });
    expect(await eventsOf("profile.published")).toBeGreaterThan(0);
  });

  it("decides once: the second of two hears who was first", async () => {
    const { version, number } = await submitted();
    const publish = () => moveRevision(mei, BARCELONA, version, { move: "publish" });
    const both = await Promise.allSettled([publish(), publish()]);
    const refused = both.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({
      status: 409,
      code: "alreadyPublished",
      more: { params: { nameEn: "Mei Lin", number: String(number) } },
    });
  });

  it("publishes only what it has read", async () => {
    const revision = await submitted();
    const back = await moveRevision(pau, BARCELONA, revision.version, { move: "withdraw" });
    const again = await moveRevision(pau, BARCELONA, (await edited(back, pau, "Quickly another text.")).version, {
      move: "submit",
    });
    const stale = moveRevision(mei, BARCELONA, revision.version, { move: "publish" });
    expect(await refusal(stale)).toMatchObject({ status: 412, code: "draftChanged" });
    expect(again.status).toBe("SUBMITTED");
  });
});

describe("what was published", () => {
  it("stays readable, without the names for visitors, and can be restored as a draft", async () => {
    const { version, number } = await submitted();
    await moveRevision(mei, BARCELONA, version, { move: "publish" });
    const { items } = await listRevisions(BARCELONA, { limit: 50 }, other);
    expect(items[0]).toMatchObject({
      number,
      status: "PUBLISHED",
      author: { en: "Anna Puig" },
      reviewer: { zh: "林梅" },
    });
    expect(items.at(-1)).toMatchObject({ number: 1, fromBrochure: true, author: null });
    const forVisitors = await listRevisions(BARCELONA, { limit: 1 }, null);
    expect(forVisitors.items).toMatchObject([{ number, author: null, editor: null, reviewer: null }]);
    const page = { limit: 1, cursor: forVisitors.nextCursor ?? undefined };
    const [earlier] = (await listRevisions(BARCELONA, page, null)).items;
    expect(earlier?.number).toBeLessThan(number);

    const first = (await revisionByNumber(BARCELONA, 1, null)) as Revision;
    const restored = await openDraft(pau, BARCELONA, 1);
    expect(restored).toMatchObject({ status: "DRAFT", copiedFrom: 1, content: first.content });
    expect(restored.changes.length).toBeGreaterThan(0);
    expect(await refusal(openDraft(pau, BARCELONA, 99))).toMatchObject({ status: 409 });
  });

  it("cannot be written again, not even in the database", async () => {
    const write = transact((database) =>
      database.profileRevision.updateMany({ where: { status: "PUBLISHED" }, data: { overviewEn: "Forged" } }),
    );
    await expect(write).rejects.toThrow(/published and stays/);
  });

  it("is not replaced by the place's file once a person has published", async () => {
    const { version } = await submitted();
    await moveRevision(mei, BARCELONA, version, { move: "publish" });
    expect((await loadPlaces()).preserved).toContain(BARCELONA);
  });
});
