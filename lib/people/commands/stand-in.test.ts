import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { placesWithoutCoordinator } from "@/lib/people/directory/lacking";
import { personById } from "@/lib/people/directory/queries";
import { acceptInvitation } from "@/lib/people/invitations/commands/accept";
import { invitePerson } from "@/lib/people/invitations/commands/invite";
import { invitationInput } from "@/lib/people/invitations/schema";
import { actorOfPerson } from "@/lib/people/sessions";
import { profileBySlug } from "@/lib/profiles/queries";
import { rawDatabase, useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { changePerson } from "./change-person";
import { endRole } from "./end-role";
import { giveRole } from "./give-role";
import { endStandIn, standIn } from "./stand-in";

useDatabase();
const ORIGIN = { address: "192.0.2.1", userAgent: null };
const PASSWORD = "seven bridges over the river Yangtze";
const NEW = {
  nameEn: "Li Na",
  nameZh: "李娜",
  locale: "zh" as const,
  timeZone: "",
  by: { way: "password" as const, password: PASSWORD },
};
let claire: Actor;
beforeAll(async () => {
  claire = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
});

const lacking = async () => (await placesWithoutCoordinator(claire)).map(({ slug }) => slug);
const placesOf = async (personId: number) => (await actorOfPerson(personId)).coordinates.map(({ slug }) => slug);

/** Somebody accepts an invitation to coordinate a place. */
async function arrives(email: string, place: string, more: object = {}): Promise<Actor> {
  const input = { email, membership: { role: "COORDINATOR", place }, ...more };
  await invitePerson(claire, invitationInput.parse(input));
  const { data } = await rawDatabase().mail.findFirstOrThrow({ where: { address: email }, orderBy: { id: "desc" } });
  const token = (data as { path: string }).path.split("/").at(-1) ?? "";
  await acceptInvitation(token, NEW, ORIGIN);
  const { id } = await rawDatabase().person.findUniqueOrThrow({ where: { email } });
  return actorOfPerson(id);
}

describe("the secretariat acts for a place", () => {
  it("that has no coordinator, in its own name; it ends when somebody takes the place up", async () => {
    expect(await lacking()).toContain("wuhan");
    await standIn(claire, "wuhan");
    await standIn(claire, "wuhan");
    expect(await placesOf(claire.personId)).toEqual(["wuhan"]);
    expect(await lacking()).toContain("wuhan");
    expect((await profileBySlug("wuhan", null))?.coordinators).toEqual([]);
    const where = { type: "person.standsIn", subject: `person:${claire.personId}` };
    expect(await rawDatabase().auditEvent.count({ where })).toBe(1);
    await arrives("li@wuhan.example", "wuhan");
    expect(await placesOf(claire.personId)).toEqual([]);
    expect(await lacking()).not.toContain("wuhan");
  });

  it("and for no place that has one", async () => {
    await arrives("anna@barcelona.example", "barcelona");
    await expect(standIn(claire, "barcelona")).rejects.toMatchObject({ status: 403, code: "placeHasCoordinator" });
    await standIn(claire, "bari");
    await endStandIn(claire, "bari");
    expect(await placesOf(claire.personId)).toEqual([]);
    await expect(endStandIn(claire, "bari")).rejects.toMatchObject({ status: 404 });
  });
});

describe("that somebody stands in ends", () => {
  const ended = (personId: number) =>
    rawDatabase().auditEvent.count({ where: { type: "person.standInEnded", subject: `person:${personId}` } });

  it("with their role in the secretariat", async () => {
    const chen = await signedIn("Chen Yue", "陈悦", { secretariat: true });
    await standIn(chen, "bari");
    const { roles, version } = await personById(chen.personId, claire);
    await endRole(claire, chen.personId, roles.find(({ role }) => role === "SECRETARIAT")?.id ?? 0, version);
    expect(await rawDatabase().membership.count({ where: { personId: chen.personId } })).toBe(0);
    expect(await ended(chen.personId)).toBe(1);
  });

  it("when a coordinator of the place is let in again, or somebody is given the role", async () => {
    const zhao = await signedIn("Zhao Lin", "赵琳", { coordinates: "bari" });
    const turn = async (disabled: boolean) =>
      changePerson(claire, zhao.personId, (await personById(zhao.personId, claire)).version, { disabled });
    await turn(true);
    await standIn(claire, "bari");
    await turn(false);
    expect(await placesOf(claire.personId)).toEqual([]);
    await turn(true);
    await standIn(claire, "bari");
    await giveRole(claire, claire.email, { role: "COORDINATOR", place: "bari" });
    const held = { personId: claire.personId, role: "COORDINATOR" } as const;
    expect(await rawDatabase().membership.findMany({ where: held })).toMatchObject([{ standsIn: false }]);
    await rawDatabase().membership.deleteMany({ where: held });
  });
});

describe("a place is handed over", () => {
  it("to whoever is invited as successor: the role ends in the moment that they accept", async () => {
    const old = await arrives("old@sofia.example", "sofia");
    const succeeds = { succeeds: old.personId };
    const fresh = await arrives("new@sofia.example", "sofia", succeeds);
    expect([await placesOf(old.personId), await placesOf(fresh.personId)]).toEqual([[], ["sofia"]]);
    const where = { type: "person.handedOver", subject: `person:${old.personId}` };
    expect(await rawDatabase().auditEvent.findFirst({ where })).toMatchObject({
      detail: { place: "sofia", to: fresh.personId },
    });
  });

  it("by whoever holds it alone, or by the secretariat", async () => {
    const one = await arrives("one@murcia.example", "murcia");
    const other = await arrives("other@murcia.example", "murcia");
    const membership = { role: "COORDINATOR", place: "murcia" };
    const invite = (email: string, succeeds: number) =>
      invitePerson(one, invitationInput.parse({ email, membership, succeeds }));
    await expect(invite("x@murcia.example", other.personId)).rejects.toMatchObject({ status: 403 });
    expect(await invite("y@murcia.example", one.personId)).toMatchObject({ succeeds: { en: "Li Na" } });
    await expect(
      invitePerson(claire, invitationInput.parse({ email: "z@murcia.example", membership, succeeds: claire.personId })),
    ).rejects.toMatchObject({ status: 422 });
  });

  it("leaves nobody behind where the last one goes: the secretariat is shown the place", async () => {
    const last = await arrives("last@umbria.example", "umbria");
    const { roles, version } = await personById(last.personId, claire);
    await endRole(last, last.personId, roles[0]?.id ?? 0, version);
    expect(await lacking()).toContain("umbria");
  });
});
