import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { listPeople, personById } from "@/lib/people/directory/queries";
import { peopleQuery } from "@/lib/people/directory/schema";
import { actorOfSession } from "@/lib/people/sessions";
import { at } from "@/lib/platform/clock";
import { mayCommentOnProfile } from "@/lib/profiles/policy";
import { profileBySlug } from "@/lib/profiles/queries";
import { sessionFor } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { changePerson } from "./change-person";
import { endRole } from "./end-role";
import { registerPerson } from "./register";
import { signIn } from "./sign-in";

useDatabase();
const PASSWORD = "a long enough password";
const ORIGIN = { address: "192.0.2.1", userAgent: null };
let claire: Actor;
let anna: Actor;
beforeAll(async () => {
  claire = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
  anna = await signedIn("Anna Puig", "安娜", { coordinates: "barcelona" });
});

let made = 0;
let email: string;
let pau: Actor;
beforeEach(async () => {
  made += 1;
  email = `pau-${made}@barcelona.test`;
  const memberships = [{ role: "COORDINATOR" as const, place: "barcelona" }];
  const input = { email, nameEn: "Pau Vila", nameZh: "保", password: PASSWORD, memberships };
  const { personId } = await registerPerson("system", input);
  pau = (await actorOfSession(await sessionFor(personId))) as Actor;
});

/** The session that the password opens. */
async function sessionBy(password: string): Promise<string> {
  const entry = await signIn({ email, password }, ORIGIN);
  return "sessionId" in entry ? entry.sessionId : "";
}

const coordinatorsOf = async (slug: string) => (await profileBySlug(slug, null))?.coordinators?.length;

describe("an account that is closed", () => {
  it("ends every session at once, opens no other, and is named by no profile; opened again all is as before", async () => {
    const named = (await coordinatorsOf("barcelona")) ?? 0;
    const { version } = await changePerson(claire, pau.personId, 1, { disabled: true });
    expect(await actorOfSession(pau.sessionId)).toBeNull();
    await expect(signIn({ email, password: PASSWORD }, ORIGIN)).rejects.toMatchObject({ code: "accountDisabled" });
    expect(await coordinatorsOf("barcelona")).toBe(named - 1);
    await changePerson(claire, pau.personId, version, { disabled: false });
    expect(await actorOfSession(pau.sessionId)).toBeNull();
    const sessionId = await sessionBy(PASSWORD);
    expect(await actorOfSession(sessionId)).toMatchObject({ coordinates: [{ slug: "barcelona" }] });
    expect(await coordinatorsOf("barcelona")).toBe(named);
  });

  it("says nothing more to who does not know its password than any other", async () => {
    await changePerson(claire, pau.personId, 1, { disabled: true });
    const wrong = signIn({ email, password: "not this one" }, ORIGIN);
    await expect(wrong).rejects.toMatchObject({ code: "wrongEmailOrPassword" });
  });

  it("is nobody's own, and of who has seen how it stands", async () => {
    const own = await personById(claire.personId, claire);
    await expect(changePerson(claire, claire.personId, own.version, { disabled: true })).rejects.toMatchObject({
      code: "notYourself",
    });
    await changePerson(claire, pau.personId, 1, { disabled: true });
    await expect(changePerson(claire, pau.personId, 1, { disabled: false })).rejects.toMatchObject({
      status: 412,
      more: { extra: { current: { state: "DISABLED", version: 2 } } },
    });
  });
});

describe("a role", () => {
  const roleOf = async (person: Actor) => (await personById(person.personId, claire)).roles[0]?.id ?? 0;

  it("ends by the secretariat or by who holds it, and is recorded; what the person is stays, who only reads then", async () => {
    await expect(endRole(anna, pau.personId, await roleOf(pau), 1)).rejects.toMatchObject({ status: 403 });
    await endRole(pau, pau.personId, await roleOf(pau), 1);
    expect(await actorOfSession(pau.sessionId)).toMatchObject({ coordinates: [], nameEn: "Pau Vila" });
    const refused = { allowed: false, reason: "observersOnlyRead" };
    expect(mayCommentOnProfile(await actorOfSession(pau.sessionId))).toMatchObject(refused);
    const where = { type: "person.roleEnded", subject: `person:${pau.personId}` };
    expect(await rawDatabase().auditEvent.findFirst({ where })).toMatchObject({
      personId: pau.personId,
      detail: { role: "COORDINATOR", place: "barcelona" },
    });
  });

  it("of the secretariat does not end where nobody would be left, whoever leaves at once", async () => {
    const other = await signedIn(`Chen ${made}`, "陈", { secretariat: true });
    const both = await Promise.allSettled(
      [claire, other].map(async (one) => endRole(one, one.personId, await roleOf(one), 1)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "lastOfSecretariat" } });
    if (both[0]?.status === "fulfilled") claire = other;
  });
});

describe("two of the secretariat who keep each other out at once", () => {
  it("do not leave it empty", async () => {
    const other = await signedIn(`Zhao ${made}`, "赵", { secretariat: true });
    const out = async (by: Actor, { personId }: Actor) =>
      changePerson(by, personId, (await personById(personId, by)).version, { disabled: true });
    const both = await Promise.allSettled([out(claire, other), out(other, claire)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "lastOfSecretariat" } });
    if (both[1]?.status === "fulfilled") claire = other;
  });
});

describe("the list of people", () => {
  const names = async (actor: Actor, query: object) =>
    (await listPeople(actor, peopleQuery.parse(query))).items.map(({ name }) => name.en);

  it("shows coordinators the people of their places, with what they do there, and the secretariat everybody", async () => {
    await signedIn(`Chen Yue ${made}`, "陈悦", { coordinates: "wuhan" });
    const { items, total } = await listPeople(anna, peopleQuery.parse({}));
    expect(total).toBe(items.length);
    expect(items.every(({ roles }) => roles.every(({ place }) => place?.slug === "barcelona"))).toBe(true);
    expect(await names(claire, { q: `chen YUE ${made}` })).toEqual([`Chen Yue ${made}`]);
    expect(await names(anna, { q: `chen yue ${made}` })).toEqual([]);
    expect(await names(claire, { role: "OBSERVER" })).toEqual([]);
  });

  it("tells who never came, who did and when, and who is kept out", async () => {
    expect(await names(claire, { q: email, state: "NEVER_SEEN" })).toEqual(["Pau Vila"]);
    const monday = new Date(Date.now() + 86_400_000);
    await at(monday, () => signIn({ email, password: PASSWORD }, ORIGIN));
    expect((await personById(pau.personId, claire)).lastSeenAt).toBe(monday.toISOString());
    await changePerson(claire, pau.personId, 1, { disabled: true });
    expect(await names(claire, { q: email, state: "DISABLED" })).toEqual(["Pau Vila"]);
    expect(await names(claire, { q: email, state: "SEEN" })).toEqual([]);
  });

  it("comes in pages that leave nobody out", async () => {
    const whole = await names(claire, { limit: "100" });
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listPeople(claire, peopleQuery.parse({ limit: "2", cursor }));
      pages.push(...page.items.map(({ name }) => name.en));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages).toEqual(whole);
  });
});
