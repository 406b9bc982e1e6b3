import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { reads, transact } from "@/lib/platform/database";
import { myWork } from "@/lib/work/queries";
import { useDatabase } from "@/test/database";
import { signedIn } from "../../../../test/fixtures/actors";
import { exportProfiles } from "../import-export/export";
import { importProfiles } from "../import-export/import";
import { MEDIA_TYPES } from "../import-export/schema";
import type { MoveName } from "../moves";
import type { Revision } from "../present";
import { ownRevisions } from "../queries";
import { editDraft } from "./edit";
import { moveRevision } from "./move";
import { openDraft } from "./open";

useDatabase();

const BARI = "bari";
const cast = {} as Record<"nicola" | "rosa" | "mei" | "lea" | "wang", Actor>;

beforeAll(async () => {
  cast.nicola = await signedIn("Nicola Lorusso", "尼古拉·洛鲁索", { coordinates: BARI });
  cast.rosa = await signedIn("Rosa Amato", "罗莎·阿马托", { coordinates: BARI });
  cast.mei = await signedIn("Mei Lin", "林梅", { secretariat: true });
  cast.lea = await signedIn("Lea Roth", "莱娅·罗特", { secretariat: true });
  cast.wang = await signedIn("Wang Jun", "王军", { coordinates: "wuhan" });
});

beforeEach(async () => {
  await transact((database) => database.profileRevision.deleteMany({ where: { publishedAt: null } }));
  await transact((database) => database.notification.deleteMany());
});

const changedDraft = async (by: Actor) => {
  const { version } = await openDraft(by, BARI);
  return editDraft(by, BARI, version, { overview: { en: `A port, ${Math.random()}.` } });
};
const move = (by: Actor, { version }: Revision, name: MoveName, reason?: string) =>
  moveRevision(by, BARI, version, { move: name, reason });

/** What each of the cast has heard, as `name: event` of the last move. */
async function heard(): Promise<string[]> {
  const rows = await reads().notification.findMany({ include: { person: true }, orderBy: { id: "asc" } });
  await transact((database) => database.notification.deleteMany());
  return rows.map(({ person, type }) => `${person.nameEn.split(" ")[0]}: ${type}`).sort();
}
const waiting = async (actor: Actor) =>
  (await myWork(actor)).waiting.map(({ kind, place }) => `${kind} ${place?.slug}`);

describe("of a profile hear", () => {
  it("the secretariat and the other coordinators that it was sent, and the secretariat that it was taken back", async () => {
    const sent = await move(cast.nicola, await changedDraft(cast.nicola), "submit");
    expect(await heard()).toEqual(["Lea: profile.submitted", "Mei: profile.submitted", "Rosa: profile.submitted"]);
    await move(cast.rosa, sent, "withdraw");
    expect(await heard()).toEqual(["Lea: profile.withdrawn", "Mei: profile.withdrawn"]);
  });

  it("the coordinators why it was returned, and that it was published", async () => {
    const sent = await move(cast.nicola, await changedDraft(cast.nicola), "submit");
    await heard();
    const back = await move(cast.mei, sent, "return", "Which port?");
    const [notified] = await reads().notification.findMany({ where: { personId: cast.rosa.personId } });
    expect(notified).toMatchObject({
      placeSlug: BARI,
      projectId: null,
      detail: { reason: "Which port?", number: sent.number },
    });
    expect(await heard()).toEqual(["Nicola: profile.returned", "Rosa: profile.returned"]);
    const again = await move(cast.nicola, back, "submit");
    await heard();
    await move(cast.mei, again, "publish");
    expect(await heard()).toEqual(["Nicola: profile.published", "Rosa: profile.published"]);
  });

  it("whoever wrote it, though of no coordinator's place", async () => {
    const sent = await move(cast.lea, await changedDraft(cast.lea), "submit");
    await heard();
    await move(cast.mei, sent, "publish");
    expect(await heard()).toEqual(["Lea: profile.published", "Nicola: profile.published", "Rosa: profile.published"]);
  });

  it("the coordinators that the secretariat published it from a file", async () => {
    const { bytes } = await exportProfiles(cast.mei, "json");
    const { profiles } = JSON.parse(new TextDecoder().decode(bytes)) as {
      profiles: { slug: string; overview: object }[];
    };
    const own = profiles.filter(({ slug }) => slug === BARI);
    for (const profile of own) profile.overview = { ...profile.overview, en: "A port, from a file." };
    const file = { type: MEDIA_TYPES.json, bytes: new TextEncoder().encode(JSON.stringify(own)), digest: "one" };
    const { plan } = await importProfiles(cast.mei, file, {}, "en");
    await importProfiles(cast.mei, file, { plan: plan ?? undefined }, "en");
    expect(await heard()).toEqual(["Nicola: profile.published", "Rosa: profile.published"]);
  });
});

describe("my work", () => {
  it("shows a draft and what was returned to the place, and what was sent to the secretariat, as long as it waits there", async () => {
    const draft = await changedDraft(cast.nicola);
    const all = async () => ({
      mei: await waiting(cast.mei),
      rosa: await waiting(cast.rosa),
      wang: await waiting(cast.wang),
    });
    expect(await all()).toEqual({ mei: [], rosa: ["profileDraft bari"], wang: [] });
    const sent = await move(cast.nicola, draft, "submit");
    expect(await all()).toEqual({ mei: ["profileReview bari"], rosa: [], wang: [] });
    const back = await move(cast.mei, sent, "return", "Which port?");
    expect(await all()).toEqual({ mei: [], rosa: ["profileReturned bari"], wang: [] });
    const again = await move(cast.rosa, back, "submit");
    expect(await all()).toEqual({ mei: ["profileReview bari"], rosa: [], wang: [] });
    await move(cast.mei, again, "publish");
    expect(await all()).toEqual({ mei: [], rosa: [], wang: [] });
  });

  it("shows how the profiles of one's places stand", async () => {
    const standing = async (actor: Actor) =>
      (await ownRevisions(actor)).map(({ place, status }) => `${place.slug} ${status}`);
    await changedDraft(cast.nicola);
    expect((await standing(cast.rosa)).sort()).toEqual(["bari DRAFT", "bari PUBLISHED"]);
    expect(await standing(cast.wang)).toEqual(["wuhan PUBLISHED"]);
    expect(await standing(cast.mei)).toEqual([]);
  });
});
