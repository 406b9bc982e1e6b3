import { beforeEach, describe, expect, it } from "vitest";
import { GET as me } from "@/app/api/v1/me/route";
import { simpleLetter } from "@/lib/mail/simple-letters";
import { actorOfAccessToken } from "@/lib/people/access-tokens";
import { makeAccessToken } from "@/lib/people/commands/access-tokens";
import { personOfLink } from "@/lib/people/mailed-links";
import { sessionCookie, sessionIdOf } from "@/lib/people/session-token";
import { actorOfSession } from "@/lib/people/sessions";
import { newToken } from "@/lib/people/token-schema";
import { at } from "@/lib/platform/clock";
import { primary, transact } from "@/lib/platform/database";
import { call, personWith, sessionFor } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { cookieIn, PASSWORD, post, signIn } from "@/test/sign-in-forms";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "./failed-attempt";

useDatabase();
process.env.TANDEM_LOG = "error";
const NEW = "eleven green rivers flood";

let personId: number;
let email: string;
beforeEach(async () => {
  ({ personId } = await personWith([{ role: "COORDINATOR", place: "wuhan" }]));
  ({ email } = await primary().person.findUniqueOrThrow({ where: { id: personId } }));
});

/** Asks for a link; the clock stands still meanwhile, so that nobody waits. */
const ask = (address: string, purpose: string, more: Record<string, string> = {}, from?: { address: string }) =>
  at(new Date(), () => post("send-link", { email: address, purpose, locale: "en", ...more }, from));
const mails = (kind?: string) => rawDatabase().mail.findMany({ where: { personId, kind }, orderBy: { id: "asc" } });

/** The token of the link in the latest mail. */
async function tokenOf(kind: string): Promise<string> {
  const { data } = (await mails(kind)).at(-1) ?? {};
  const { path = "" } = (data ?? {}) as { path?: string };
  return new URL(path, "https://tandem.invalid").pathname.split("/").at(-1) ?? "";
}
const opened = async (response: Response) => {
  const id = await sessionIdOf(cookieIn(response, sessionCookie()));
  return !!id && (await call(me, id)).status === 200;
};
const codeOf = (response: Response) => parseAttempt(cookieIn(response, FAILED_ATTEMPT_COOKIE))?.code;

describe("a link by e-mail", () => {
  it("is sent to whoever has an account, and nobody is told whether somebody has", async () => {
    const known = await ask(email.toUpperCase(), "sign-in", { next: "/en/work" });
    const unknown = await ask("nobody@wuhan.test", "sign-in", { next: "/en/work" });
    for (const response of [known, unknown])
      expect([response.status, response.headers.get("location"), response.headers.getSetCookie()]).toEqual([
        303,
        "/en/sign-in/help?sent=1&next=%2Fen%2Fwork",
        unknown.headers.getSetCookie(),
      ]);
    expect(await mails("signInLink")).toMatchObject([{ address: email, secret: true, urgent: true }]);
    expect(await rawDatabase().mail.count({ where: { address: "nobody@wuhan.test" } })).toBe(0);
  });

  it("signs in once, by a press: to open its page uses nothing up", async () => {
    await ask(email, "sign-in");
    const token = await tokenOf("signInLink");
    for (const _ of [1, 2]) expect((await personOfLink(token, "sign-in"))?.email).toBe(email);
    const both = await Promise.all([1, 2].map(() => post("callback/link", { token, locale: "en" })));
    expect((await Promise.all(both.map(opened))).sort()).toEqual([false, true]);
    const again = await post("callback/link", { token, locale: "en" });
    expect([again.headers.get("location"), codeOf(again)]).toEqual(["/en/sign-in/help?failed=1", "linkGone"]);
  });

  it("leads on to where its reader was going, to nowhere else, and by way of another link where it is used up", async () => {
    const next = "/en/projects/TDM-1/plan#budget";
    await ask(email, "sign-in", { next });
    const [mail] = await mails("signInLink");
    const { path = "" } = (mail?.data ?? {}) as { path?: string };
    expect(new URLSearchParams(path.split("?")[1]).get("next")).toBe(next);
    const token = await tokenOf("signInLink");
    const [first, second] = [
      await post("callback/link", { token, next }),
      await post("callback/link", { token, next }),
    ];
    expect(first.headers.get("location")).toBe(next);
    expect(second.headers.get("location")).toBe(`/en/sign-in/help?${new URLSearchParams({ failed: "1", next })}`);
    await ask(email, "sign-in", { next: "https://elsewhere.example/" });
    expect((await mails("signInLink")).at(-1)?.data).toMatchObject({ path: expect.not.stringContaining("?") });
  });

  it("works for half an hour, for what it was sent for, and is kept as a digest", async () => {
    await ask(email, "sign-in");
    const token = await tokenOf("signInLink");
    const later = await at(new Date(Date.now() + 31 * 60_000), () => post("callback/link", { token, locale: "en" }));
    expect(await opened(later)).toBe(false);
    expect(await personOfLink(token, "new-password")).toBeNull();
    expect(JSON.stringify(await primary().mailedLink.findMany())).not.toContain(token);
  });

  it("comes three times in a quarter of an hour at most, and the fourth is answered as the others", async () => {
    for (let times = 0; times < 4; times++) expect((await ask(email, "sign-in")).status).toBe(303);
    expect(await mails("signInLink")).toHaveLength(3);
    // Whoever asks for those takes no new password away.
    await ask(email, "new-password");
    expect(await mails("newPassword")).toHaveLength(1);
  });

  it("is refused to an address that asks for many, from other sites, and for what is no address", async () => {
    const from = { address: "192.0.2.99" };
    for (let times = 0; times < 20; times++) await ask(`someone-${times}@wuhan.test`, "sign-in", {}, from);
    expect(codeOf(await ask(email, "sign-in", {}, from))).toBe("tooManyAttempts");
    const elsewhere = { headers: { origin: "https://elsewhere.example" } };
    expect((await post("send-link", { email, purpose: "sign-in" }, elsewhere)).status).toBe(403);
    expect(codeOf(await ask("nobody", "sign-in"))).toBe("invalidInput");
    expect(await mails()).toEqual([]);
  });
});

describe("a forgotten password", () => {
  const reset = (token: string, password: string) => post("callback/reset", { token, password, locale: "en" });

  it("is replaced by the link, which lets in, ends all sessions and tokens, and works once", async () => {
    const before = await sessionFor(personId);
    const asked = newToken.parse({ name: "Nightly figures", days: 30 });
    const { secret } = await makeAccessToken(await actorOfSession(before), asked);
    await ask(email, "new-password");
    const token = await tokenOf("newPassword");
    const weak = await reset(token, "password1234");
    expect(weak.headers.get("location")).toBe(`/en/sign-in/new-password/${token}?failed=1`);
    const response = await reset(token, NEW);
    expect([await opened(response), response.headers.get("location")]).toEqual([true, "/en/work"]);
    expect((await call(me, before)).status).toBe(401);
    await expect(actorOfAccessToken(secret)).rejects.toMatchObject({ code: "badToken" });
    expect(await opened(await signIn({ email, password: NEW }))).toBe(true);
    expect(await opened(await signIn({ email, password: PASSWORD }))).toBe(false);
    expect(codeOf(await reset(token, "another long password here"))).toBe("linkGone");
    expect(await mails("passwordChanged")).toHaveLength(1);
  });
});

describe("a sign-in with a new device", () => {
  const userAgent = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0";

  it("is told by mail, but not the first of all, nor one with a browser that is known", async () => {
    await transact((database) => database.session.deleteMany({ where: { personId } }));
    const first = await signIn({ email });
    expect(await mails("newDevice")).toEqual([]);
    const device = cookieIn(first, "tandem.device");
    await signIn({ email }, { headers: { cookie: `tandem.device=${device}` } });
    expect(await mails("newDevice")).toEqual([]);
    await signIn({ email }, { headers: { "user-agent": userAgent } });
    const [mail] = await mails("newDevice");
    expect(mail).toMatchObject({ address: email });
    const letter = simpleLetter("newDevice", mail?.data, "en");
    expect(letter.paragraphs?.join(" ")).toMatch(/UTC somebody signed in to your account with Edge on Windows/);
  });

  it("is told also where the account lay still until none of its sessions was left", async () => {
    const forget = () => transact((database) => database.session.deleteMany({ where: { personId } }));
    await forget();
    await signIn({ email });
    await forget();
    expect(await mails("newDevice")).toEqual([]);
    await signIn({ email }, { headers: { "user-agent": userAgent } });
    expect(await mails("newDevice")).toHaveLength(1);
  });

  it("is told to no invented person", async () => {
    await transact((database) => database.person.update({ where: { id: personId }, data: { isDemonstration: true } }));
    const here = { address: "127.0.0.1", headers: { host: "localhost:3000", origin: "http://localhost:3000" } };
    await signIn({ email }, here);
    await signIn({ email }, here);
    expect(await mails()).toEqual([]);
  });
});
