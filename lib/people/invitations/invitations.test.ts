import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as acceptRoute } from "@/app/api/auth/invitation/route";
import type { Actor } from "@/lib/access/actor";
import { makeAccessToken } from "@/lib/people/commands/access-tokens";
import { actorOfSession, actorOfToken } from "@/lib/people/sessions";
import { at } from "@/lib/platform/clock";
import { call, sessionFor } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { signedIn } from "@/test/fixtures/actors";
import { acceptInvitation, confirmInvitation } from "./commands/accept";
import { invitePerson } from "./commands/invite";
import { linkOf, moveInvitation } from "./commands/move";
import { openedInvitation } from "./opened";
import { listInvitations } from "./queries";
import { type InvitationInput, invitationInput, invitationsQuery } from "./schema";
import { hashOf } from "./token";

useDatabase();
const ORIGIN = { address: "192.0.2.1", userAgent: null };
const PASSWORD = "seven bridges over the river Yangtze";
const by = (password: string) => ({ way: "password" as const, password });
const NEW = { nameEn: "Li Na", nameZh: "李娜", locale: "zh" as const, timeZone: "Asia/Shanghai", by: by(PASSWORD) };
const DAY = 86_400_000;
let claire: Actor;
let anna: Actor;
beforeAll(async () => {
  claire = await signedIn("Claire Dumont", "克莱尔", { secretariat: true });
  anna = await signedIn("Anna Puig", "安娜", { coordinates: "barcelona" });
});

let made = 0;
let email: string;
beforeEach(() => {
  made += 1;
  email = `li.na.${made}@wuhan.test`;
});
const toWuhan = (more: object = {}): InvitationInput =>
  invitationInput.parse({ email, membership: { role: "COORDINATOR", place: "wuhan" }, locale: "zh", ...more });

/** What the letter to an address carries, the latest first. */
async function letters(to = email) {
  const rows = await rawDatabase().mail.findMany({ where: { address: to }, orderBy: { id: "desc" } });
  return rows.map(({ kind, data }) => {
    const { path, values } = data as { path: string; values: Record<string, unknown> };
    return { kind, values, token: path.split("/").at(-1) ?? "" };
  });
}
const tokenOf = async (to = email) => (await letters(to))[0]?.token ?? "";
const rolesOf = async (to: string) =>
  (await rawDatabase().membership.findMany({ where: { person: { email: to } }, include: { place: true } })).map(
    ({ role, place }) => `${role} ${place?.slug ?? ""}`,
  );

describe("an invitation", () => {
  it("is written to the person, and its link is kept nowhere but in the letter", async () => {
    const sent = await invitePerson(claire, toWuhan({ note: "We met in Brussels." }));
    const [letter] = await letters();
    expect(letter).toMatchObject({ kind: "personInvited", values: { role: { en: "coordinator of Wuhan" } } });
    const row = await rawDatabase().invitation.findUniqueOrThrow({ where: { id: sent.id } });
    expect(row.tokenHash).toBe(hashOf(letter?.token ?? ""));
    expect(JSON.stringify([sent, row])).not.toContain(letter?.token);
  });

  it("makes an account with the role and signs its owner in; whoever invited is told, and it is kept who did", async () => {
    await invitePerson(anna, toWuhan({ membership: { role: "COORDINATOR", place: "barcelona" } }));
    const { sessionId } = await acceptInvitation(await tokenOf(), NEW, ORIGIN);
    expect(await actorOfSession(sessionId)).toMatchObject({
      email,
      nameZh: "李娜",
      locale: "zh",
      timeZone: "Asia/Shanghai",
      coordinates: [{ slug: "barcelona" }],
    });
    const told = await rawDatabase().notification.findMany({
      where: { personId: anna.personId, type: "person.joined" },
    });
    expect(told).toHaveLength(1);
    const row = await rawDatabase().invitation.findFirstOrThrow({ where: { email }, include: { acceptedBy: true } });
    expect([row.invitedById, row.acceptedBy?.email]).toEqual([anna.personId, email]);
  });

  it("is opened as often as one likes, and changes nothing by that", async () => {
    await invitePerson(claire, toWuhan());
    const token = await tokenOf();
    const before = await rawDatabase().invitation.findFirst({ where: { email } });
    for (let time = 0; time < 3; time += 1)
      expect(await openedInvitation(token, null)).toMatchObject({ state: "OPEN", way: "register" });
    expect(await rawDatabase().invitation.findFirst({ where: { email } })).toEqual(before);
  });

  it("pressed twice, or in two windows, makes one account and signs in both", async () => {
    await invitePerson(claire, toWuhan());
    const token = await tokenOf();
    const both = await Promise.all([1, 2].map(() => acceptInvitation(token, NEW, ORIGIN)));
    const people = await Promise.all(both.map(async ({ sessionId }) => (await actorOfSession(sessionId))?.personId));
    expect(new Set(people).size).toBe(1);
    expect(await rolesOf(email)).toEqual(["COORDINATOR wuhan"]);
    const stranger = acceptInvitation(token, { ...NEW, by: by("another password of a stranger") }, ORIGIN);
    await expect(stranger).rejects.toMatchObject({ code: "invitationUsed" });
  });

  it("runs out after fourteen days, is sent again with another link, and the link before opens nothing", async () => {
    const { id, version } = await invitePerson(claire, toWuhan());
    const first = await tokenOf();
    const later = new Date(Date.now() + 15 * DAY);
    await at(later, async () => {
      expect(await openedInvitation(first, null)).toMatchObject({ state: "EXPIRED" });
      await expect(acceptInvitation(first, NEW, ORIGIN)).rejects.toMatchObject({ code: "invitationExpired" });
      expect(await moveInvitation(claire, id, version, "resend")).toMatchObject({ state: "OPEN" });
      expect(await openedInvitation(first, null)).toBeNull();
      await expect(acceptInvitation(first, NEW, ORIGIN)).rejects.toMatchObject({ code: "invitationUnknown" });
      expect(await openedInvitation(await tokenOf(), null)).toMatchObject({ state: "OPEN" });
    });
    expect(await letters()).toHaveLength(2);
  });

  it("is taken back, and cannot be accepted or sent any more", async () => {
    const { id, version } = await invitePerson(claire, toWuhan());
    const token = await tokenOf();
    const taken = await moveInvitation(claire, id, version, "revoke");
    expect(taken).toMatchObject({ state: "REVOKED", abilities: { resend: false, revoke: false } });
    await expect(acceptInvitation(token, NEW, ORIGIN)).rejects.toMatchObject({ code: "invitationRevoked" });
    await expect(moveInvitation(claire, id, taken.version, "resend")).rejects.toMatchObject({ code: "invitationOver" });
    await expect(moveInvitation(claire, id, version, "resend")).rejects.toMatchObject({ status: 412 });
    expect((await invitePerson(claire, toWuhan())).id).not.toBe(id);
  });

  it("is handed over by the secretariat where no mail arrives, by a link that replaces the one before", async () => {
    const { id, version } = await invitePerson(claire, toWuhan());
    const mailed = await tokenOf();
    const { path } = await linkOf(claire, id, version);
    expect(await openedInvitation(mailed, null)).toBeNull();
    expect(await openedInvitation(path.split("/").at(-1) ?? "", null)).toMatchObject({ state: "OPEN", email });
  });

  it("is there once for the same person and role, however often it is pressed", async () => {
    const pressed = await Promise.allSettled([1, 2, 3].map(() => invitePerson(claire, toWuhan())));
    expect(pressed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(pressed.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { status: 409, code: "alreadyInvited", more: { extra: { current: { email } } } },
    });
    await acceptInvitation(await tokenOf(), NEW, ORIGIN);
    await expect(invitePerson(claire, toWuhan())).rejects.toMatchObject({ code: "holdsRole" });
  });

  it("takes no password that would be guessed, and says so at its field", async () => {
    await invitePerson(claire, toWuhan());
    const attempt = acceptInvitation(await tokenOf(), { ...NEW, by: by("password1234") }, ORIGIN);
    await expect(attempt).rejects.toMatchObject({ more: { fields: [{ path: "password", code: "easyPassword" }] } });
    expect(await openedInvitation(await tokenOf(), null)).toMatchObject({ state: "OPEN" });
  });
});

describe("an invitation of who may not invite any more", () => {
  const toBarcelona = () => toWuhan({ membership: { role: "COORDINATOR", place: "barcelona" } });
  let pau: Actor;
  let token: string;
  let sent: { id: number; version: number };
  beforeEach(async () => {
    pau = await signedIn(`Pau ${made}`, "保", { coordinates: "barcelona" });
    sent = await invitePerson(pau, toBarcelona());
    token = await tokenOf();
  });
  const refused = async () => {
    expect(await openedInvitation(token, null)).toMatchObject({ state: "REVOKED" });
    await expect(acceptInvitation(token, NEW, ORIGIN)).rejects.toMatchObject({ code: "invitationRevoked" });
    expect(await rolesOf(email)).toEqual([]);
  };

  const lapsed = async () =>
    (await listInvitations(claire, invitationsQuery.parse({}))).items.find(({ id }) => id === sent.id)?.lapsed;

  it("gives nothing where their role ended, until somebody who may sends it again", async () => {
    await rawDatabase().membership.deleteMany({ where: { personId: pau.personId } });
    await refused();
    expect(await lapsed()).toBe("inviter");
    await moveInvitation(anna, sent.id, sent.version, "resend");
    expect(await lapsed()).toBeNull();
    await acceptInvitation(await tokenOf(), NEW, ORIGIN);
    expect(await rolesOf(email)).toEqual(["COORDINATOR barcelona"]);
  });

  it("gives nothing while their account is closed", async () => {
    await rawDatabase().person.update({ where: { id: pau.personId }, data: { disabledAt: new Date() } });
    await refused();
  });

  it("gives no further role to an account either", async () => {
    const chen = await signedIn(`Chen ${made}`, "陈", { coordinates: "wuhan" });
    await invitePerson(pau, invitationInput.parse({ ...toBarcelona(), email: chen.email }));
    await rawDatabase().membership.deleteMany({ where: { personId: pau.personId } });
    const confirmed = confirmInvitation(await tokenOf(chen.email), chen);
    await expect(confirmed).rejects.toMatchObject({ code: "invitationRevoked" });
  });
});

describe("a place that no longer takes part", () => {
  const retire = (retiredAt: Date | null) =>
    rawDatabase().place.update({ where: { slug: "bari" }, data: { retiredAt } });
  const toBari = () => toWuhan({ membership: { role: "COORDINATOR", place: "bari" } });

  it("has nobody invited to it, and those who were learn that their invitation stands no more", async () => {
    const sent = await invitePerson(claire, toBari());
    const token = await tokenOf();
    await retire(new Date());
    const { items } = await listInvitations(claire, invitationsQuery.parse({ place: "bari" }));
    expect(items[0]).toMatchObject({ id: sent.id, lapsed: "place", abilities: { resend: false, revoke: true } });
    expect(await openedInvitation(token, null)).toMatchObject({ state: "REVOKED" });
    await expect(moveInvitation(claire, sent.id, sent.version, "resend")).rejects.toMatchObject({
      ...{ status: 409, code: "placeRetired" },
    });
    await expect(invitePerson(claire, { ...toBari(), email: `other.${email}` })).rejects.toMatchObject({
      ...{ status: 422, more: { fields: [{ path: "membership.place", code: "placeRetired" }] } },
    });
    await retire(null);
  });
});

describe("somebody who has an account", () => {
  let pau: Actor;
  beforeEach(async () => {
    await invitePerson(claire, toWuhan());
    const { sessionId } = await acceptInvitation(await tokenOf(), NEW, ORIGIN);
    pau = (await actorOfSession(sessionId)) as Actor;
    await invitePerson(claire, toWuhan({ membership: { role: "ASSESSOR" } }));
  });

  it("signs in and takes the further role with one press, as often as it is pressed", async () => {
    const token = await tokenOf();
    expect(await openedInvitation(token, null)).toMatchObject({ way: "signIn" });
    await expect(acceptInvitation(token, NEW, ORIGIN)).rejects.toMatchObject({ code: "invitationNeedsSignIn" });
    expect(await openedInvitation(token, pau)).toMatchObject({ way: "confirm" });
    await confirmInvitation(token, pau);
    await confirmInvitation(token, pau);
    expect(await rolesOf(email)).toEqual(["COORDINATOR wuhan", "ASSESSOR "]);
  });

  it("takes none that was sent to somebody else", async () => {
    const token = await tokenOf();
    expect(await openedInvitation(token, anna)).toMatchObject({ way: "otherPerson" });
    await expect(confirmInvitation(token, anna)).rejects.toMatchObject({ status: 403, code: "invitationOfOther" });
  });
});

describe("the invitations one looks after", () => {
  it("are all for the secretariat, and of coordinators those of deputies to their own places", async () => {
    await invitePerson(claire, toWuhan());
    await invitePerson(anna, toWuhan({ membership: { role: "COORDINATOR", place: "barcelona" } }));
    await expect(invitePerson(anna, toWuhan({ membership: { role: "SECRETARIAT" } }))).rejects.toMatchObject({
      code: "deputiesOfOwnPlaceOnly",
    });
    const seen = async (actor: Actor) =>
      (await listInvitations(actor, invitationsQuery.parse({ limit: "100" }))).items.filter(
        (each) => each.email === email,
      );
    expect((await seen(claire)).map(({ place }) => place?.slug)).toEqual(["barcelona", "wuhan"]);
    expect((await seen(anna)).map(({ place }) => place?.slug)).toEqual(["barcelona"]);
  });
});

describe("the form that accepts an invitation", () => {
  it("takes no personal token for its owner", async () => {
    const someone = await signedIn(`Chen ${made}`, "陈", { coordinates: "wuhan" });
    await invitePerson(claire, toWuhan({ email: someone.email, membership: { role: "SECRETARIAT" } }));
    const { secret } = await makeAccessToken(someone, { name: "Nightly figures", scopes: [], days: 30 });
    const refused = await call(acceptRoute, null, {
      method: "POST",
      body: new URLSearchParams({ token: await tokenOf(someone.email), locale: "en", confirm: "1" }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", authorization: `Bearer ${secret}` },
    });
    expect([refused.status, (await refused.json()).code]).toEqual([403, "notByToken"]);
    expect(await rolesOf(someone.email)).toEqual(["COORDINATOR wuhan"]);
  });

  const form = (fields: Record<string, string>, sessionId: string | null = null) =>
    call(acceptRoute, sessionId, {
      method: "POST",
      path: "/api/auth/invitation",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });

  it("leads into the work, signed in, and back to the form with what was typed where something is wrong", async () => {
    await invitePerson(claire, toWuhan());
    const token = await tokenOf();
    const filled = { token, locale: "en", nameEn: "Li Na", nameZh: "李娜", language: "zh", timeZone: "" };
    const wrong = await form({ ...filled, nameZh: "", password: "short" });
    expect([wrong.status, wrong.headers.get("location")]).toEqual([303, `/en/invitation/${token}?failed=1`]);
    expect(wrong.headers.get("set-cookie")).not.toContain("short");
    const right = await form({ ...filled, password: PASSWORD });
    expect([right.status, right.headers.get("location")]).toEqual([303, "/zh/work"]);
    const cookie = /next-auth\.session-token=([^;]+)/.exec(right.headers.getSetCookie().join("\n"))?.[1];
    expect(await actorOfToken(cookie)).toMatchObject({ email });
  });

  it("takes a further role up for whoever is signed in, from this site alone", async () => {
    const someone = await signedIn(`Chen ${made}`, "陈", { coordinates: "wuhan" });
    await invitePerson(claire, toWuhan({ email: someone.email, membership: { role: "OBSERVER" } }));
    const fields = { token: await tokenOf(someone.email), locale: "en", confirm: "1" };
    const elsewhere = await call(acceptRoute, await sessionFor(someone.personId), {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", origin: "https://elsewhere.example" },
    });
    expect(elsewhere.status).toBe(403);
    expect((await form(fields, someone.sessionId)).headers.get("location")).toBe("/en/work");
    expect(await rolesOf(someone.email)).toEqual(["COORDINATOR wuhan", "OBSERVER "]);
  });
});
