import { beforeEach, describe, expect, it } from "vitest";
import { GET as me } from "@/app/api/v1/me/route";
import { POST as renew } from "@/app/api/v1/me/second-factor/recovery-codes/route";
import { POST as begin, PUT as confirm, GET as read, DELETE as remove } from "@/app/api/v1/me/second-factor/route";
import { PENDING_COOKIE } from "@/lib/people/pending-sign-in";
import { sessionCookie, sessionIdOf } from "@/lib/people/session-token";
import { at } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { codeShown } from "@/test/authenticator";
import { call, personWith, sessionFor } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { cookieIn, post, signIn } from "@/test/sign-in-forms";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "./failed-attempt";

useDatabase();
process.env.TANDEM_LOG = "error";
const DAY_MS = 86_400_000;
const soon = (seconds: number) => new Date(Date.now() + seconds * 1000);

let personId: number;
let sessionId: string;
let email: string;
beforeEach(async () => {
  ({ personId, sessionId } = await personWith([{ role: "SECRETARIAT" }]));
  ({ email } = await primary().person.findUniqueOrThrow({ where: { id: personId } }));
});

/** Sets the second factor up as a person does; answers what the telephone holds, and the recovery codes. */
async function setUp() {
  const { secret } = await (await call(begin, sessionId, { method: "POST" })).json();
  const body = { code: codeShown(secret, new Date()) };
  const response = await call(confirm, sessionId, { method: "PUT", body });
  expect(response.status).toBe(200);
  return { secret: secret as string, ...((await response.json()) as { recoveryCodes: string[] }) };
}

/** Gives the password; answers the cookie with which the code is sent. */
async function password(fields: Record<string, string> = {}) {
  const response = await signIn({ email, ...fields });
  expect(cookieIn(response, sessionCookie())).toBeUndefined();
  return { response, cookie: `${PENDING_COOKIE}=${cookieIn(response, PENDING_COOKIE)}` };
}
const enterCode = (code: string, cookie: string, fields: Record<string, string> = {}) =>
  post("callback/code", { code, locale: "en", ...fields }, { headers: { cookie } });
const opened = async (response: Response) => {
  const id = await sessionIdOf(cookieIn(response, sessionCookie()));
  return id && (await call(me, id)).status === 200;
};
const faultOf = (response: Response) => parseAttempt(cookieIn(response, FAILED_ATTEMPT_COOKIE));

describe("signing in with a second factor", () => {
  it("asks for the code after the password, keeps where it was to lead, and opens one session", async () => {
    const { secret } = await setUp();
    const { response, cookie } = await password({ next: "/en/places/wuhan" });
    expect(response.headers.get("location")).toBe("/en/sign-in/code?next=%2Fen%2Fplaces%2Fwuhan");
    const entered = await at(soon(60), () =>
      enterCode(codeShown(secret, soon(60)), cookie, { next: "/en/places/wuhan" }),
    );
    expect(entered.headers.get("location")).toBe("/en/places/wuhan");
    expect(await opened(entered)).toBe(true);
    expect(cookieIn(entered, PENDING_COOKIE)).toBe("");
  });

  it("is told to its owner by mail when it is set", async () => {
    await setUp();
    expect(await primary().mail.findMany({ where: { personId } })).toMatchObject([{ kind: "secondFactorSet" }]);
  });

  it("takes no code twice, whoever looked over the shoulder", async () => {
    const { secret } = await setUp();
    const { cookie } = await password();
    const code = codeShown(secret, soon(60));
    const [one, two] = await at(soon(60), () => Promise.all([enterCode(code, cookie), enterCode(code, cookie)]));
    expect([await opened(one), await opened(two)].filter(Boolean)).toHaveLength(1);
    const again = await at(soon(60), () => enterCode(code, cookie));
    expect(again.headers.get("location")).toBe("/en/sign-in/code?failed=1");
    expect(faultOf(again)?.fields).toEqual([{ path: "code", code: "wrongCode" }]);
  });

  it("takes each recovery code once, however it was copied from paper", async () => {
    const { recoveryCodes } = await setUp();
    expect(new Set(recoveryCodes).size).toBe(10);
    const { cookie } = await password();
    const code = String(recoveryCodes[3]).toLowerCase().replaceAll("-", " ");
    expect(await opened(await enterCode(code, cookie))).toBe(true);
    expect(await opened(await enterCode(code, cookie))).toBeFalsy();
    const kept = await (await call(read, sessionId)).json();
    expect(kept).toMatchObject({ recoveryCodesLeft: 9, dueAt: null });
  });

  it("lets nobody try codes on: five in a quarter of an hour, the right one as well", async () => {
    const { secret } = await setUp();
    const { cookie } = await password();
    for (let tries = 0; tries < 5; tries++)
      expect(faultOf(await enterCode("000000", cookie))?.code).toBe("invalidInput");
    const right = await at(soon(60), () => enterCode(codeShown(secret, soon(60)), cookie));
    expect(faultOf(right)?.code).toBe("tooManyAttempts");
  });

  it("waits ten minutes, and for whoever gave the password alone", async () => {
    const { secret } = await setUp();
    const { cookie } = await password();
    for (const other of ["", `${PENDING_COOKIE}=made-up`]) {
      const refused = await enterCode(codeShown(secret, soon(60)), other);
      expect([refused.headers.get("location"), faultOf(refused)?.code]).toEqual([
        "/en/sign-in?failed=1",
        "codeTooLate",
      ]);
    }
    const stranger = await personWith([{ role: "ASSESSOR" }]);
    const theirs = { headers: { cookie }, sessionId: stranger.sessionId };
    expect(await opened(await post("callback/code", { code: "", locale: "en" }, theirs))).toBeFalsy();
  });

  it("tells a program so, and takes the code from it", async () => {
    const { secret } = await setUp();
    const { response, cookie } = await password({ json: "true" });
    expect([response.status, (await response.json()).code]).toEqual([401, "codeNeeded"]);
    const entered = await at(soon(60), () => enterCode(codeShown(secret, soon(60)), cookie, { json: "true" }));
    expect([entered.status, await entered.json()]).toEqual([200, { url: "/en/work" }]);
  });
});

describe("setting it up", () => {
  it("asks for nothing until the right code was entered", async () => {
    await call(begin, sessionId, { method: "POST" });
    const wrong = await call(confirm, sessionId, { method: "PUT", body: { code: "000000" } });
    expect([wrong.status, (await wrong.json()).errors[0].code]).toEqual([422, "wrongCode"]);
    expect(await opened(await signIn({ email }))).toBe(true);
  });

  it("ends the sessions that were opened without, and keeps neither key nor codes readable", async () => {
    const elsewhere = await sessionFor(personId);
    const { secret, recoveryCodes } = await setUp();
    expect((await call(me, elsewhere)).status).toBe(401);
    expect((await call(me, sessionId)).status).toBe(200);
    const kept = JSON.stringify([await primary().secondFactor.findMany(), await primary().recoveryCode.findMany()]);
    for (const told of [secret, ...recoveryCodes]) expect(kept).not.toContain(told);
  });

  it("is asked for again to be begun twice; new recovery codes end those before", async () => {
    const { recoveryCodes } = await setUp();
    expect((await call(begin, sessionId, { method: "POST" })).status).toBe(409);
    expect((await call(renew, sessionId, { method: "POST" })).status).toBe(201);
    const { cookie } = await password();
    expect(await opened(await enterCode(String(recoveryCodes[0]), cookie))).toBeFalsy();
  });

  it("is changed shortly after signing in alone", async () => {
    await setUp();
    const later = () => call(remove, sessionId, { method: "DELETE" });
    expect((await at(soon(31 * 60), later)).status).toBe(403);
    expect((await later()).status).toBe(204);
    expect(await opened(await signIn({ email }))).toBe(true);
  });
});

describe("whoever decides for others", () => {
  const roles = async () => {
    const { isSecretariat, leads } = await (await call(me, sessionId)).json();
    return { isSecretariat, leads };
  };
  const inDays = <T>(days: number, act: () => Promise<T>) => at(new Date(Date.now() + days * DAY_MS), act);
  // Sessions end after half a day without use.
  const used = (days: number) =>
    transact((database) =>
      database.session.update({
        where: { id: sessionId },
        data: {
          lastUsedAt: new Date(Date.now() + days * DAY_MS),
          authenticatedAt: new Date(Date.now() + days * DAY_MS),
          expiresAt: new Date(Date.now() + 30 * DAY_MS),
        },
      }),
    );

  it("has a week; then these rights rest until a second factor was given, and then are there again", async () => {
    await used(6.9);
    expect((await inDays(6.9, roles)).isSecretariat).toBe(true);
    await used(7.1);
    expect((await inDays(7.1, roles)).isSecretariat).toBe(false);
    const { secret } = await inDays(7.1, async () => (await call(begin, sessionId, { method: "POST" })).json());
    const time = new Date(Date.now() + 7.1 * DAY_MS);
    const body = { code: codeShown(secret, time) };
    expect((await at(time, () => call(confirm, sessionId, { method: "PUT", body }))).status).toBe(200);
    expect((await inDays(7.1, roles)).isSecretariat).toBe(true);
    await inDays(7.1, () => call(remove, sessionId, { method: "DELETE" }));
    expect((await inDays(7.1, roles)).isSecretariat).toBe(false);
  });

  it("counts the code no more, once it is removed, of whatever way it was entered with; a passkey needs none", async () => {
    await setUp();
    for (const way of ["password", "link", "oidc", "passkey"]) {
      const where = { id: await sessionFor(personId) };
      await transact((database) => database.session.update({ where, data: { way, secondFactor: true } }));
    }
    expect((await call(remove, sessionId, { method: "DELETE" })).status).toBe(204);
    const counted = await primary().session.findMany({ where: { personId, secondFactor: true, revokedAt: null } });
    expect(counted.map(({ way }) => way)).toEqual(["passkey"]);
  });

  it("stands in for no place meanwhile", async () => {
    const { id: placeId } = await primary().place.findUniqueOrThrow({ where: { slug: "bari" } });
    const data = { personId, placeId, role: "COORDINATOR", standsIn: true } as const;
    await transact((database) => database.membership.create({ data }));
    const places = async () => (await (await call(me, sessionId)).json()).coordinates.length;
    await used(6.9);
    expect(await inDays(6.9, places)).toBe(1);
    await used(7.1);
    expect(await inDays(7.1, places)).toBe(0);
  });

  it("keeps the rights of a coordinator meanwhile, and in the demonstration all of them", async () => {
    ({ personId, sessionId } = await personWith([
      { role: "COORDINATOR", place: "wuhan" },
      { role: "CLUSTER_LEAD", cluster: "green-transition" },
    ]));
    await used(8);
    const now = await inDays(8, async () => (await call(me, sessionId)).json());
    expect(now).toMatchObject({ coordinates: [{ slug: "wuhan" }], leads: [] });
    await transact((database) => database.person.update({ where: { id: personId }, data: { isDemonstration: true } }));
    expect((await inDays(8, roles)).leads).toEqual(["green-transition"]);
  });
});
