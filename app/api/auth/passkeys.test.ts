import { beforeEach, describe, expect, it } from "vitest";
import { DELETE as remove } from "@/app/api/v1/me/passkeys/[id]/route";
import { POST as begin } from "@/app/api/v1/me/passkeys/options/route";
import { POST as add, GET as list } from "@/app/api/v1/me/passkeys/route";
import { GET as me } from "@/app/api/v1/me/route";
import { sessionCookie, sessionIdOf } from "@/lib/people/session-token";
import { at } from "@/lib/platform/clock";
import { call, personWith } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { invitedBy } from "@/test/fixtures/invited";
import { softPasskey } from "@/test/passkey";
import { accept, cookieIn, post } from "@/test/sign-in-forms";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "./failed-attempt";
import { POST as beginInvited } from "./invitation/passkey-options/route";
import { KEPT_ACCEPTANCE_COOKIE, keptIn } from "./kept-acceptance";

useDatabase();
process.env.TANDEM_LOG = "error";
const HERE = { origin: "http://tandem.test", rpId: "tandem.test" };
type Begun = { options: { challenge: string; user: { id: string } }; sealed: string };
type Soft = ReturnType<typeof softPasskey>;

let personId: number;
let sessionId: string;
beforeEach(async () => {
  ({ personId, sessionId } = await personWith([{ role: "SECRETARIAT" }]));
});

const begun = async (session = sessionId): Promise<Begun> =>
  (await call(begin, session, { method: "POST" })).json() as Promise<Begun>;
async function register(passkey: Soft, name = "My telephone") {
  const { options, sealed } = await begun();
  return call(add, sessionId, { method: "POST", body: { name, sealed, answer: passkey.create(options) } });
}
const asked = async () => (await post("passkey-options", {})).json() as Promise<Begun>;
const send = ({ sealed }: Pick<Begun, "sealed">, answer: unknown) =>
  post("callback/passkey", { sealed, answer: JSON.stringify(answer), locale: "en", next: "/en/places/wuhan" });
async function signIn(passkey: Soft) {
  const request = await asked();
  return send(request, passkey.get(request.options));
}
const sessionOf = async (response: Response) => await sessionIdOf(cookieIn(response, sessionCookie()));
const codeOf = (response: Response) => parseAttempt(cookieIn(response, FAILED_ATTEMPT_COOKIE))?.code;

const FORM = { "content-type": "application/x-www-form-urlencoded" };
const codeKept = (response: Response) => keptIn(cookieIn(response, KEPT_ACCEPTANCE_COOKIE))?.refused?.code;

describe("a passkey", () => {
  it("opens the account with nothing else typed, and counts as two factors", async () => {
    const passkey = softPasskey(HERE);
    expect((await register(passkey)).status).toBe(201);
    const response = await signIn(passkey);
    expect(response.headers.get("location")).toBe("/en/places/wuhan");
    const session = await sessionOf(response);
    const later = new Date(Date.now() + 8 * 86_400_000);
    expect(session).toBeTruthy();
    const id = String(session);
    await rawDatabase().session.update({ where: { id }, data: { lastUsedAt: later } });
    expect(await (await at(later, () => call(me, id))).json()).toMatchObject({ isSecretariat: true });
  });

  it("is told to its owner by mail, listed under its name with its last use, and taken away", async () => {
    const passkey = softPasskey(HERE);
    await register(passkey, "My security key");
    expect(await rawDatabase().mail.count({ where: { personId, kind: "passkeyAdded" } })).toBe(1);
    await signIn(passkey);
    const { items } = await (await call(list, sessionId)).json();
    expect(items).toMatchObject([{ name: "My security key", site: "tandem.test", lastUsedAt: expect.any(String) }]);
    const end = { method: "DELETE", params: { id: passkey.id } };
    const other = await personWith([{ role: "ASSESSOR" }]);
    expect((await call(remove, other.sessionId, end)).status).toBe(404);
    expect((await call(remove, sessionId, end)).status).toBe(204);
    expect(codeOf(await signIn(passkey))).toBe("passkeyUnknown");
  });

  it("signs each challenge once", async () => {
    const passkey = softPasskey(HERE);
    await register(passkey);
    const request = await asked();
    const answer = passkey.get(request.options);
    expect(await sessionOf(await send(request, answer))).toBeTruthy();
    expect(codeOf(await send(request, answer))).toBe("passkeyTooLate");
  });

  it("is refused for another challenge, another site, without what unlocks it, and when nobody knows it", async () => {
    const passkey = softPasskey(HERE);
    await register(passkey);
    const [one, two] = [await asked(), await asked()];
    expect(codeOf(await send(one, passkey.get(two.options)))).toBe("passkeyUnknown");
    expect(codeOf(await signIn(softPasskey(HERE)))).toBe("passkeyUnknown");
    expect(codeOf(await send({ sealed: "made-up" }, passkey.get(two.options)))).toBe("passkeyTooLate");
    expect(codeOf(await send(await asked(), "no answer"))).toBe("passkeyUnknown");
    const phishing = softPasskey({ ...HERE, origin: "https://tandem.test.elsewhere.example" });
    const locked = softPasskey({ ...HERE, verifies: false });
    for (const other of [phishing, locked, softPasskey({ ...HERE, rpId: "elsewhere.example" })])
      expect((await register(other)).status).toBe(422);
  });

  it("is added by the person who began it, once, shortly after signing in", async () => {
    const other = await personWith([{ role: "ASSESSOR" }]);
    const { options, sealed } = await begun(other.sessionId);
    const body = { name: "Theirs", sealed, answer: softPasskey(HERE).create(options) };
    expect((await call(add, sessionId, { method: "POST", body })).status).toBe(401);
    const passkey = softPasskey(HERE);
    expect((await register(passkey)).status).toBe(201);
    expect((await register(passkey)).status).toBe(409);
    const late = new Date(Date.now() + 31 * 60_000);
    expect((await at(late, () => call(begin, sessionId, { method: "POST" }))).status).toBe(403);
  });

  it("is how somebody accepts an invitation, once, and signs in from then on", async () => {
    const { token, email } = await invitedBy(personId);
    const other = await invitedBy(personId);
    const person = { token, nameEn: "Li Na", nameZh: "李娜", language: "zh", locale: "en", with: "passkey" };
    const beginAt = (fields: Record<string, string>) =>
      call(beginInvited, null, { method: "POST", body: new URLSearchParams(fields).toString(), headers: FORM });
    expect((await beginAt({ ...person, nameZh: "" })).status).toBe(422);
    const { options, sealed } = (await (await beginAt(person)).json()) as Begun;
    const passkey = softPasskey(HERE);
    const fields = { ...person, sealed, answer: JSON.stringify(passkey.create(options)) };
    expect(codeKept(await accept({ ...fields, token: other.token }))).toBe("passkeyTooLate");
    const again = (await (await beginAt(person)).json()) as Begun;
    const signed = { sealed: again.sealed, answer: JSON.stringify(passkey.create(again.options)) };
    const accepted = await accept({ ...person, ...signed });
    expect(accepted.headers.get("location")).toBe("/zh/work");
    const id = String(await sessionOf(accepted));
    expect(await (await call(me, id)).json()).toMatchObject({ email, name: { zh: "李娜" } });
    expect(await rawDatabase().session.findUnique({ where: { id } })).toMatchObject({
      way: "passkey",
      secondFactor: true,
    });
    expect(await sessionOf(await signIn(passkey))).toBeTruthy();
    expect((await beginAt(person)).status).toBe(409);
  });

  it("is asked for by a page of the site alone, and tells an authenticator nothing of who it is for", async () => {
    const elsewhere = await post("passkey-options", {}, { headers: { origin: "https://elsewhere.example" } });
    expect(elsewhere.status).toBe(403);
    const [one, two] = [await begun(), await begun()];
    expect(one.options.user.id).toBe(two.options.user.id);
    expect(one.options.challenge).not.toBe(two.options.challenge);
    expect(JSON.stringify(await asked())).not.toContain("allowCredentials");
  });
});
