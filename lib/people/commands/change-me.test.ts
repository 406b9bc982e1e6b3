import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { me } from "@/lib/people/queries";
import { reads } from "@/lib/platform/database";
import { profileBySlug } from "@/lib/profiles/queries";
import { useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { changeMe } from "./change-me";

useDatabase();
let anna: Actor;
beforeAll(async () => {
  anna = await signedIn("Anna Puig", "安娜·普伊格", { coordinates: "barcelona" });
  await signedIn("Pau Vila", "保·比拉", { coordinates: "barcelona" });
});

const NOBODY = { name: null, email: null };
const coordinators = async () => (await profileBySlug("barcelona", null))?.coordinators;

it("names no coordinator who has not consented, and as much of the others as they consent to", async () => {
  expect(await coordinators()).toEqual([NOBODY, NOBODY]);
  const { version } = await changeMe(anna, 1, { shownAs: "NAME" });
  const name = { en: "Anna Puig", zh: "安娜·普伊格" };
  expect(await coordinators()).toEqual([{ name, email: null }, NOBODY]);
  const more = await changeMe(anna, version, { shownAs: "NAME_AND_EMAIL" });
  expect(await coordinators()).toEqual([{ name, email: "anna.puig@test.example" }, NOBODY]);
  await changeMe(anna, more.version, { shownAs: "NOTHING" });
  expect(await coordinators()).toEqual([NOBODY, NOBODY]);
});

it("refuses a change of settings that have changed since, and tells how they stand", async () => {
  const { version } = await me(anna);
  await changeMe(anna, version, { shownAs: "NAME" });
  const current = expect.objectContaining({ shownAs: "NAME", version: version + 1 });
  await expect(changeMe(anna, version, { shownAs: "NOTHING" })).rejects.toMatchObject({
    status: 412,
    more: { extra: { current } },
  });
});

it("is recorded at the profile that may name the person", async () => {
  const where = { type: "profile.coordinator-shown", subject: "profile:barcelona", personId: anna.personId };
  expect(await reads().auditEvent.count({ where })).toBeGreaterThan(0);
});
