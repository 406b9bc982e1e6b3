import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { GET as me } from "@/app/api/v1/me/route";
import { DELETE as endOne } from "@/app/api/v1/me/sessions/[id]/route";
import { DELETE as endAll, GET as listSessions } from "@/app/api/v1/me/sessions/route";
import { registerPerson } from "@/lib/people/commands/register";
import { sessionCookie, sessionIdOf, tokenOf } from "@/lib/people/session-token";
import { at } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { call, personWith, sessionFor } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { cookieIn, EMAIL, PASSWORD, post, signIn } from "../../../test/sign-in-forms";
import { GET } from "./[...nextauth]/route";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "./failed-attempt";

useDatabase();
process.env.TANDEM_LOG = "error";

let personId: number;

beforeAll(async () => {
  const memberships = [{ role: "COORDINATOR" as const, place: "barcelona" }];
  ({ personId } = await registerPerson("system", {
    email: EMAIL,
    nameEn: "A",
    nameZh: "甲",
    password: PASSWORD,
    memberships,
  }));
});

const sessionIn = async (response: Response) => String(await sessionIdOf(cookieIn(response, sessionCookie())));

describe("signing in by form", () => {
  it("opens a session that only its row keeps open, and leads on within the site", async () => {
    const response = await signIn({ next: "/en/projects/new?to=wuhan" });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/en/projects/new?to=wuhan"]);
    const cookie = response.headers.getSetCookie().find((text) => text.startsWith(sessionCookie()));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/i);

    const sessionId = await sessionIn(response);
    const who = await call(me, sessionId);
    expect(await who.json()).toMatchObject({ email: EMAIL, coordinates: [{ slug: "barcelona", side: "EU" }] });
    await transact((db) => db.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } }));
    expect((await call(me, sessionId)).status).toBe(401);
  });

  it("never leads to another site", async () => {
    const response = await signIn({ next: "//elsewhere.example/" });
    expect(response.headers.get("location")).toBe("/en/work");
  });

  it("knows the e-mail in any case, and with spaces around it", async () => {
    expect((await signIn({ email: `  ${EMAIL.toUpperCase()} ` })).headers.get("location")).toBe("/en/work");
  });

  it.each([
    ["a wrong password", { password: "not the password" }],
    ["an unknown e-mail", { email: "stranger@barcelona.test" }],
  ])(
    "leads back with %s, says the same, and keeps the e-mail but not the password",
    async (_, fields: Record<string, string>) => {
      const response = await signIn({ ...fields, locale: "zh", next: "/zh/work" });
      expect(response.headers.get("location")).toBe("/zh/sign-in?failed=1&next=%2Fzh%2Fwork");
      expect(cookieIn(response, sessionCookie())).toBeUndefined();
      const attempt = parseAttempt(cookieIn(response, FAILED_ATTEMPT_COOKIE));
      expect(attempt).toEqual({ email: fields.email ?? EMAIL, code: "wrongEmailOrPassword", fields: [] });
    },
  );

  it("puts what is missing at its field", async () => {
    const response = await signIn({ password: "", email: "nobody" });
    const attempt = parseAttempt(cookieIn(response, FAILED_ATTEMPT_COOKIE));
    expect(attempt?.fields).toEqual([
      { path: "email", code: "badEmail" },
      { path: "password", code: "required" },
    ]);
  });

  it("ends the session that this browser had before", async () => {
    const before = await sessionFor(personId);
    await signIn({}, { sessionId: before });
    expect((await call(me, before)).status).toBe(401);
  });

  it("takes no form from another site, nor one that says nothing and has no token", async () => {
    for (const headers of [{ origin: "https://elsewhere.example" }, { origin: "" }]) {
      const response = await signIn({ json: "true" }, { headers });
      expect([response.status, (await response.json()).code]).toEqual([403, "otherSite"]);
      expect(cookieIn(response, sessionCookie())).toBeUndefined();
    }
  });
});

describe("signing in by program, as next-auth has it", () => {
  const csrf = async () => {
    const response = await call(GET as never, null, {
      path: "/api/auth/csrf",
      params: { nextauth: ["csrf"] } as never,
    });
    const { csrfToken } = await response.json();
    return { csrfToken, cookie: `next-auth.csrf-token=${cookieIn(response, "next-auth.csrf-token")}` };
  };

  it("works with the token that it hands out, without an Origin", async () => {
    const { csrfToken, cookie } = await csrf();
    const response = await signIn({ csrfToken, json: "true" }, { headers: { origin: "", cookie } });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ url: "/en/work" });
    expect((await call(me, await sessionIn(response))).status).toBe(200);
  });

  it("is refused with the problem", async () => {
    const response = await signIn({ json: "true", password: "wrong" });
    expect([response.status, (await response.json()).code]).toEqual([401, "wrongEmailOrPassword"]);
  });

  it("tells of the session, or of nothing once it was ended", async () => {
    const sessionId = await sessionFor(personId);
    const ask = () =>
      call(GET as never, sessionId, { path: "/api/auth/session", params: { nextauth: ["session"] } as never });
    expect(await (await ask()).json()).toMatchObject({ user: { email: EMAIL } });
    await call(endAll, sessionId, { method: "DELETE" });
    expect(await (await ask()).json()).toEqual({});
  });
});

describe("demonstration accounts", () => {
  const email = "demonstration@barcelona.test";
  const here = { host: "localhost:3000", origin: "http://localhost:3000" };
  const from = (address: string, headers: Record<string, string> = here) =>
    signIn({ email, json: "true" }, { address, headers });
  beforeAll(async () => {
    const memberships = [{ role: "COORDINATOR" as const, place: "barcelona" }];
    const person = { email, nameEn: "D", nameZh: "丁", password: PASSWORD, isDemonstration: true, memberships };
    await registerPerson("system", person);
  });
  afterEach(() => {
    delete process.env.HOST;
  });

  it.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("open to the machine itself, %s", async (address) => {
    expect((await from(address)).status).toBe(200);
  });

  it.each([
    ["another machine", "192.168.1.7", here],
    ["another machine that claims to be this one", "127.0.0.1, 192.168.1.7", here],
    ["whom a proxy on this machine hands on", "203.0.113.9, 127.0.0.1", here],
    ["whom a tunnel hands on under another name", "127.0.0.1", { host: "tandem.test" }],
  ])("stay shut to %s", async (_, address, headers) => {
    const response = await from(address, headers as Record<string, string>);
    expect([response.status, (await response.json()).code]).toEqual([403, "demonstrationOnlyHere"]);
  });

  it("are not counted as wrong passwords where they are refused", async () => {
    for (let attempt = 0; attempt < 51; attempt += 1) expect((await from("192.168.1.8")).status).toBe(403);
    const other = await signIn({ json: "true" }, { address: "192.168.1.8", headers: here });
    expect(other.status).toBe(200);
    const guesses = Array.from({ length: 10 }, () =>
      signIn({ email, password: "guess", json: "true" }, { address: "192.168.1.8", headers: here }),
    );
    expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(Array(10).fill(401));
    expect((await from("192.168.1.8")).status).toBe(429);
  });

  it("open to everybody where the start said so, and nowhere else", async () => {
    process.env.HOST = "0.0.0.0";
    expect((await from("192.168.1.7")).status).toBe(200);
    for (const host of ["127.0.0.1", "localhost", "192.168.1.5", "x86_64-conda-linux-gnu", ""]) {
      process.env.HOST = host;
      expect((await from("192.168.1.7")).status).toBe(403);
    }
  });
});

describe("signing out", () => {
  it("ends the session's row, drops the cookie and leads on", async () => {
    const sessionId = await sessionFor(personId);
    const response = await post("signout", { next: "/zh/places" }, { sessionId });
    expect([response.status, response.headers.get("location")]).toEqual([303, "/zh/places"]);
    expect(cookieIn(response, sessionCookie())).toBe("");
    expect((await primary().session.findUnique({ where: { id: sessionId } }))?.revokedAt).not.toBeNull();
    expect((await call(me, sessionId)).status).toBe(401);
  });

  it("cannot be caused by another site", async () => {
    const sessionId = await sessionFor(personId);
    const response = await post("signout", {}, { sessionId, headers: { origin: "https://elsewhere.example" } });
    expect(response.status).toBe(403);
    expect((await call(me, sessionId)).status).toBe(200);
  });
});

describe("what is asked of next-auth", () => {
  const ask = (path: string) =>
    call(GET as never, null, { path: `/api/auth/${path}`, params: { nextauth: path.split("/") } as never });

  it.each(["signin", "signin/credentials", "signout", "callback/credentials", "error", "verify-request"])(
    "leads from its page %s to ours",
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get("location")]).toEqual([303, "/en/sign-in"]);
    },
  );

  it.each(["nothing", "csrf/more", "session/1", "signin/github", "callback", "Session", "constructor"])(
    "has nothing at %s",
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
      expect(await response.json()).toMatchObject({ code: "notFound" });
    },
  );
});

describe("one's own sessions", () => {
  it("are listed, ended one by one, and all at once", async () => {
    const { personId: owner, sessionId } = await personWith([{ role: "SECRETARIAT" }]);
    const others = [await sessionFor(owner), await sessionFor(owner)];
    const list = async () => (await call(listSessions, sessionId)).json();
    expect(await list()).toMatchObject({ total: 3, nextCursor: null });
    expect((await list()).items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);

    const [one = ""] = others;
    expect((await call(endOne, sessionId, { method: "DELETE", params: { id: one } })).status).toBe(204);
    expect((await call(me, one)).status).toBe(401);
    expect((await call(endAll, sessionId, { method: "DELETE" })).status).toBe(204);
    for (const id of [...others, sessionId]) expect((await call(me, id)).status).toBe(401);
  });

  it("are nobody else's to end", async () => {
    const [mine, theirs] = [await sessionFor(personId), await personWith([{ role: "SECRETARIAT" }])];
    const response = await call(endOne, mine, { method: "DELETE", params: { id: theirs.sessionId } });
    expect(response.status).toBe(404);
    expect((await call(me, theirs.sessionId)).status).toBe(200);
  });
});

describe("a session that is not used", () => {
  const HOUR = 60 * 60 * 1000;
  const later = (hours: number, sessionId: string) =>
    at(new Date(Date.now() + hours * HOUR), async () => (await call(me, sessionId)).status);
  const lasting = async (memberships: Parameters<typeof personWith>[0]) => {
    const { sessionId } = await personWith(memberships);
    const expiresAt = new Date(Date.now() + 30 * 24 * HOUR);
    await transact((db) => db.session.update({ where: { id: sessionId }, data: { expiresAt } }));
    return sessionId;
  };

  it.each([
    ["the secretariat", { role: "SECRETARIAT" } as const, 12],
    ["a lead", { role: "CLUSTER_LEAD", cluster: "green-transition" } as const, 12],
    ["a coordinator", { role: "COORDINATOR", place: "barcelona" } as const, 14 * 24],
    ["an assessor", { role: "ASSESSOR" } as const, 14 * 24],
  ])("of %s ends in time", async (_, membership, hours) => {
    const used = await lasting([membership]);
    expect(await later(hours - 0.1, used)).toBe(200);
    expect(await later(hours * 2 - 0.2, used)).toBe(200);
    expect(await later(hours * 3, used)).toBe(401);
    expect(await later(hours + 0.1, await lasting([membership]))).toBe(401);
  });

  it("costs no write while it is used", async () => {
    const sessionId = await lasting([{ role: "SECRETARIAT" }]);
    const noted = async () =>
      (await primary().session.findUniqueOrThrow({ where: { id: sessionId } })).lastUsedAt.getTime();
    const first = await noted();
    await later(0.05, sessionId);
    expect(await noted()).toBe(first);
    await later(0.1, sessionId);
    expect(await noted()).toBeGreaterThan(first);
  });
});

describe("a session's token", () => {
  it("carries no person, and is worth nothing when altered or out of time", async () => {
    const sessionId = await sessionFor(personId);
    const token = await tokenOf(sessionId);
    expect(token.split(".")).toHaveLength(5);
    expect(await sessionIdOf(`${token.slice(0, -4)}AAAA`)).toBeNull();
    expect(await sessionIdOf("nonsense")).toBeNull();
    const past = new Date(Date.now() - 1000);
    const before = new Date(Date.now() - 5000);
    await transact((db) =>
      db.session.update({ where: { id: sessionId }, data: { createdAt: before, expiresAt: past } }),
    );
    expect((await call(me, sessionId)).status).toBe(401);
  });

  it("shows roles as they are now, not as they were at sign-in", async () => {
    const { personId: someone, sessionId } = await personWith([{ role: "CLUSTER_LEAD", cluster: "green-transition" }]);
    expect(await (await call(me, sessionId)).json()).toMatchObject({
      leads: ["green-transition"],
      isSecretariat: false,
    });
    await transact((db) => db.membership.deleteMany({ where: { personId: someone } }));
    expect(await (await call(me, sessionId)).json()).toMatchObject({ leads: [], coordinates: [] });
  });
});
