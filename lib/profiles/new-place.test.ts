import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { matchesOf } from "@/lib/matching/queries";
import { actorOfPerson } from "@/lib/people/sessions";
import { changePlace } from "@/lib/places/administration/commands";
import { placeRecordOf } from "@/lib/places/administration/queries";
import { openDraft } from "@/lib/profiles/revisions/commands/open";
import { projectInput } from "@/lib/projects/schema";
import { loadPlaces, readPlaceFiles } from "@/lib/setup/load-places";
import { invite } from "@/lib/workflow/partners";
import { propose } from "@/lib/workflow/propose";
import { projectByCode } from "@/lib/workflow/queries";
import { rawDatabase, useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { people, projectAt, proposal } from "@/test/fixtures/projects";
import { addPlace, placeToAdd } from "./new-place";
import { allProfiles, profileBySlug } from "./queries";

useDatabase();
let claire: Actor;
beforeAll(async () => {
  claire = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
});

const toAdd = (more: object = {}) => ({
  name: { en: "Saint-Étienne", zh: "圣艾蒂安" },
  ...{ side: "EU", kind: "CITY", country: "FR", location: { lat: 45.43, lon: 4.39 }, officialCode: "FRK26" },
  ...{ population: 173_000, areaKm2: 80, year: 2023, source: "INSEE" },
  ...more,
});
const added = (more?: object) => addPlace(claire, placeToAdd.parse(toAdd(more)));
const faultOf = (more: object) => placeToAdd.safeParse(toAdd(more)).error?.issues[0]?.path.join(".");

it("is added with its figures and their source, and from then on is a place like any other", async () => {
  const place = await added();
  expect(place).toMatchObject({ slug: "saint-etienne", officialCode: { system: "NUTS", code: "FRK26" }, version: 1 });
  const anna = await signedIn("Anne Roux", "安妮", { coordinates: place.slug });
  const profile = await profileBySlug(place.slug, anna);
  expect(profile).toMatchObject({ population: 173_000, populationSource: "INSEE", sourcePage: null, practices: [] });
  expect((await openDraft(anna, place.slug)).content.areaKm2).toBe(80);
  expect((await allProfiles()).at(-1)?.slug).toBe("saint-etienne");
  await expect(added()).rejects.toMatchObject({ status: 409, code: "placeThere" });
  await expect(added({ name: { en: "Elsewhere", zh: "别处" } })).rejects.toMatchObject({ status: 422 });
});

it.each([
  [{ country: "ZZ" }, "country"],
  [{ officialCode: "DE300" }, "officialCode"],
  [{ officialCode: "420100" }, "officialCode"],
  [{ source: "" }, "source"],
])("is refused with %o", (more, path) => {
  expect(faultOf(more)).toBe(path);
});

it("takes the code that statistics have for it: Eurostat's, or that of GB/T 2260 in China", () => {
  expect(faultOf({ country: "GR", officialCode: "EL613" })).toBeUndefined();
  expect(faultOf({ country: "CN", officialCode: "420100" })).toBeUndefined();
  expect(faultOf({ officialCode: "" })).toBeUndefined();
});

it("retired, takes up nothing new and is proposed to by nobody; what it did stays to be read, and it comes back", async () => {
  const cast = await people();
  const running = await projectAt("IN_PROGRESS", cast);
  const draft = await projectAt("DRAFT", cast);
  const { version } = await placeRecordOf("wuhan", claire);
  const retired = await changePlace(claire, "wuhan", version, { retired: true });
  expect(retired.retiredAt).toEqual(expect.any(String));
  expect((await allProfiles()).map(({ slug }) => slug)).not.toContain("wuhan");
  expect((await matchesOf("barcelona", 44))?.map(({ slug }) => slug)).not.toContain("wuhan");
  const profile = await profileBySlug("wuhan", cast.barcelona);
  expect(profile).toMatchObject({ retiredAt: retired.retiredAt, abilities: { propose: false } });
  expect((await projectByCode(running.code, null)).partners.map(({ slug }) => slug)).toContain("wuhan");
  await expect(invite(cast.barcelona, draft.code, "wuhan")).rejects.toMatchObject({ status: 422 });
  const wuhan = await actorOfPerson(cast.wuhan.personId);
  const led = projectInput.parse(proposal({ lead: "wuhan", partners: ["barcelona"] }));
  await expect(propose(wuhan, led)).rejects.toMatchObject({ status: 403, code: "placeRetired" });
  const told = { personId: wuhan.personId, type: "place.retired" };
  expect(await rawDatabase().notification.count({ where: told })).toBe(1);
  await expect(changePlace(claire, "wuhan", version, { retired: false })).rejects.toMatchObject({ status: 412 });
  await changePlace(claire, "wuhan", retired.version, { retired: false });
  expect((await allProfiles()).map(({ slug }) => slug)).toContain("wuhan");
});

it("keeps the name that the secretariat gave it, whatever its file says", async () => {
  const { version } = await placeRecordOf("bari", claire);
  await changePlace(claire, "bari", version, { name: { en: "Bari and Apulia", zh: "巴里" } });
  const files = readPlaceFiles().map((file) =>
    file.place.slug === "bari" ? { ...file, digest: "another", place: { ...file.place, population: 320_001 } } : file,
  );
  await loadPlaces(files);
  expect(await profileBySlug("bari", null)).toMatchObject({ name: { en: "Bari and Apulia" }, population: 320_001 });
});
