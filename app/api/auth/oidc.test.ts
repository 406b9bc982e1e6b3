import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { DELETE as remove } from "@/app/api/v1/me/identities/[id]/route";
import { GET as list } from "@/app/api/v1/me/identities/route";
import { GET as me } from "@/app/api/v1/me/route";
import { STRANGER_COOKIE, strangerIn } from "@/lib/people/identities/round-trip";
import { sessionCookie, sessionIdOf, tokenOf } from "@/lib/people/session-token";
import { at } from "@/lib/platform/clock";
import { call, personWith } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { invitedBy } from "@/test/fixtures/invited";
import { type AtProvider, CLIENT, startProvider } from "@/test/oidc";
import { accept, cookieIn, post } from "@/test/sign-in-forms";
import { GET } from "./[...nextauth]/route";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "./failed-attempt";
import { KEPT_ACCEPTANCE_COOKIE, keptIn } from "./kept-acceptance";

useDatabase();
process.env.TANDEM_LOG = "error";
const HERE = "http://tandem.test";

let provider: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  provider = await startProvider(`${HERE}/api/auth/callback/oidc`);
  const settings = {
    NEXTAUTH_URL: HERE,
    TANDEM_OIDC_ISSUER: provider.issuer,
    TANDEM_OIDC_CLIENT_ID: CLIENT.id,
    TANDEM_OIDC_CLIENT_SECRET: CLIENT.secret,
    TANDEM_OIDC_NAME: "EU Login",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await provider.stop();
});

let personId: number;
let sessionId: string;
beforeEach(async () => {
  ({ personId, sessionId } = await personWith([{ role: "SECRETARIAT" }]));
});

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((cookie) => !cookie.endsWith("="))
    .join("; ");

/** Sets out for the provider, from the sign-in page or signed in. */
const setOut = (fields: Record<string, string> = {}, session?: string) =>
  post("signin/oidc", { locale: "en", ...fields }, { sessionId: session });

/** Comes back from it, with what the browser kept. */
const comeBack = async (address: string, cookie: string, session?: string) => {
  const own = session ? `; ${sessionCookie()}=${await tokenOf(session)}` : "";
  const { pathname, search } = new URL(address);
  return call(GET as never, null, {
    path: pathname + search,
    params: { nextauth: ["callback", "oidc"] } as never,
    headers: { origin: "", cookie: cookie + own, "x-forwarded-for": "10.1.1.1" },
  });
};

/** Where a page that goes on by itself leads. */
async function awayTo(response: Response): Promise<string> {
  const [, to = ""] = /http-equiv="refresh" content="0;url=([^"]+)"/.exec(await response.text()) ?? [];
  return to.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
}

async function roundTrip(somebody: AtProvider, fields: Record<string, string> = {}, session?: string) {
  provider.is(somebody);
  const away = await setOut(fields, session);
  const address = await provider.passThrough(await awayTo(away));
  return comeBack(address, cookiesOf(away), session);
}
const connect = (somebody: AtProvider) =>
  roundTrip(somebody, { connect: "1", next: "/en/account/security" }, sessionId);
const sessionOf = (response: Response) => sessionIdOf(cookieIn(response, sessionCookie()));
const codeOf = (response: Response) => parseAttempt(cookieIn(response, FAILED_ATTEMPT_COOKIE))?.code;

const codeKept = (response: Response) => keptIn(cookieIn(response, KEPT_ACCEPTANCE_COOKIE))?.refused?.code;

describe("a provider of OpenID Connect", () => {
  it("is asked with PKCE, state and nonce, for this site", async () => {
    const away = await setOut();
    const asked = new URL(await awayTo(away));
    expect(asked.origin).toBe(provider.issuer);
    const { code_challenge, state, nonce, ...others } = Object.fromEntries(asked.searchParams);
    expect([code_challenge, state, nonce].every(Boolean)).toBe(true);
    expect(others).toMatchObject({ code_challenge_method: "S256", redirect_uri: `${HERE}/api/auth/callback/oidc` });
  });

  it("lets in whom a signed-in person connected, where they wanted to go", async () => {
    const connected = await connect({ sub: "u-1", email: "li.na@wuhan.example" });
    expect(connected.headers.get("location")).toBe("/en/account/security?connected=1");
    const response = await roundTrip({ sub: "u-1" }, { next: "/en/places/wuhan" });
    expect(response.headers.get("location")).toBe("/en/places/wuhan");
    const who = await (await call(me, String(await sessionOf(response)))).json();
    const { email } = await rawDatabase().person.findUniqueOrThrow({ where: { id: personId } });
    expect(who.email).toBe(email);
  });

  it("is told to the account's owner by mail, once, when it is connected", async () => {
    for (let times = 0; times < 2; times++) await connect({ sub: "u-20" });
    expect(await rawDatabase().mail.count({ where: { personId, kind: "identityConnected" } })).toBe(1);
  });

  it("lets in nobody by an address alone, though the provider calls it verified", async () => {
    const { email } = await rawDatabase().person.findUniqueOrThrow({ where: { id: personId } });
    const response = await roundTrip({ sub: "u-2", email });
    expect([response.headers.get("location"), codeOf(response)]).toEqual(["/en/sign-in?failed=1", "identityUnknown"]);
    expect(await sessionOf(response)).toBeNull();
    const stranger = await strangerIn(cookieIn(response, STRANGER_COOKIE));
    expect(stranger).toEqual({ issuer: provider.issuer, subject: "u-2", label: email, twoFactors: false });
  });

  it("counts as two factors where it says that it asked for two, and else asks for the second here", async () => {
    await connect({ sub: "u-3" });
    const withSecond = async (amr: string[]) => {
      const id = String(await sessionOf(await roundTrip({ sub: "u-3", amr })));
      return (await rawDatabase().session.findUniqueOrThrow({ where: { id } })).secondFactor;
    };
    expect([await withSecond(["pwd"]), await withSecond(["pwd", "mfa"])]).toEqual([false, true]);
    const secret = { personId, secret: "sealed", confirmedAt: new Date() };
    await rawDatabase().secondFactor.create({ data: secret });
    expect((await roundTrip({ sub: "u-3" }, { next: "/en/work" })).headers.get("location")).toBe(
      "/en/sign-in/code?next=%2Fen%2Fwork",
    );
  });

  it("is connected by the session that set out, shortly after signing in, and with one person", async () => {
    provider.is({ sub: "u-4" });
    const away = await setOut({ connect: "1" }, sessionId);
    const address = await provider.passThrough(await awayTo(away));
    const other = await personWith([{ role: "ASSESSOR" }]);
    expect(codeOf(await comeBack(address, cookiesOf(away), other.sessionId))).toBe("otherPersonConnects");
    await connect({ sub: "u-5" });
    const theirs = await roundTrip({ sub: "u-5" }, { connect: "1" }, other.sessionId);
    expect(codeOf(theirs)).toBe("identityTaken");
    const late = await at(new Date(Date.now() + 31 * 60_000), () => setOut({ connect: "1" }, sessionId));
    expect(late.headers.get("location")).toContain("/en/sign-in?again=1");
  });

  it("is refused with a state, a code or cookies that are not those of this round", async () => {
    await connect({ sub: "u-6" });
    provider.is({ sub: "u-6" });
    const [one, two] = [await setOut(), await setOut()];
    const address = await provider.passThrough(await awayTo(one));
    for (const [at, cookie] of [
      [address, cookiesOf(two)],
      [address, ""],
      [address.replace(/code=[^&]*/, "code=made-up"), cookiesOf(one)],
      [`${HERE}/api/auth/callback/oidc?error=access_denied&state=x`, cookiesOf(one)],
    ] as const)
      expect(codeOf(await comeBack(at, cookie))).toBe("oidcFailed");
    expect(await sessionOf(await comeBack(address, cookiesOf(one)))).toBeTruthy();
    expect(codeOf(await comeBack(address, cookiesOf(one)))).toBe("oidcFailed");
  });

  it("is parted again, and opens nothing from then on", async () => {
    await connect({ sub: "u-7", email: "li.na@wuhan.example" });
    const { items } = await (await call(list, sessionId)).json();
    expect(items).toMatchObject([{ issuer: provider.issuer, label: "li.na@wuhan.example" }]);
    const end = { method: "DELETE", params: { id: String(items[0].id) } };
    const other = await personWith([{ role: "ASSESSOR" }]);
    expect((await call(remove, other.sessionId, end)).status).toBe(404);
    expect((await call(remove, sessionId, end)).status).toBe(204);
    expect(codeOf(await roundTrip({ sub: "u-7" }))).toBe("identityUnknown");
  });

  it("is how somebody accepts an invitation: what was typed stays, and the account opens with it from then on", async () => {
    const invited = await invitedBy(personId);
    const invitation = `/en/invitation/${invited.token}`;
    const typed = { invited: "1", next: invitation, nameEn: "Li Na", nameZh: "李娜", language: "zh" };
    const back = await roundTrip({ sub: "u-8", email: "li@wuhan.example", amr: ["mfa"] }, typed);
    expect(back.headers.get("location")).toBe(`${invitation}?with=oidc`);
    const fields = { ...typed, token: invited.token, with: "oidc", locale: "en" };
    const accepted = await accept(fields, cookiesOf(back));
    expect(accepted.headers.get("location")).toBe("/zh/work");
    const id = String(await sessionOf(accepted));
    expect(await (await call(me, id)).json()).toMatchObject({ email: invited.email, name: { zh: "李娜" } });
    expect(await rawDatabase().session.findUnique({ where: { id } })).toMatchObject({
      way: "oidc",
      secondFactor: true,
    });
    // Pressed twice it signs in again, and for somebody else it opens nothing.
    expect(await sessionOf(await accept(fields, cookiesOf(back)))).toBeTruthy();
    expect(codeKept(await accept(fields, ""))).toBe("strangerGone");
    expect(await sessionOf(await roundTrip({ sub: "u-8" }))).toBeTruthy();
  });

  it("leads back to the invitation, with what was typed, where the provider refuses", async () => {
    const { token } = await invitedBy(personId);
    const away = await setOut({ invited: "1", next: `/en/invitation/${token}`, nameEn: "Li Na" });
    const back = await comeBack(`${HERE}/api/auth/callback/oidc?error=access_denied&state=x`, cookiesOf(away));
    expect(back.headers.get("location")).toBe(`/en/invitation/${token}?failed=1`);
    const kept = keptIn(cookieIn(back, KEPT_ACCEPTANCE_COOKIE));
    expect(kept).toMatchObject({ typed: { nameEn: "Li Na" }, refused: { code: "oidcFailed" } });
  });

  it("is not set out for from another site", async () => {
    const elsewhere = { headers: { origin: "https://elsewhere.example" } };
    expect((await post("signin/oidc", { locale: "en" }, elsewhere)).status).toBe(403);
  });
});
