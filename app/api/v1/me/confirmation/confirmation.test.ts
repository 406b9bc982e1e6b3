import { beforeEach, describe, expect, it } from "vitest";
import { DELETE as endRole } from "@/app/api/v1/people/[id]/roles/[role]/route";
import type { Contract } from "@/lib/openapi/contract";
import { at } from "@/lib/platform/clock";
import { codeShown } from "@/test/authenticator";
import { call, personWith } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { softPasskey } from "@/test/passkey";
import { routeFiles } from "@/test/permissions/route-files";
import { post } from "@/test/sign-in-forms";
import { POST as invite } from "../../invitations/route";
import { POST as renewCalendar } from "../calendar/route";
import { GET as exportData } from "../export.json/route";
import { POST as beginPasskey } from "../passkeys/options/route";
import { POST as addPasskey } from "../passkeys/route";
import { POST as beginFactor, PUT as confirmFactor } from "../second-factor/route";
import { POST as makeToken } from "../tokens/route";
import { POST as confirm } from "./route";

useDatabase();
process.env.TANDEM_LOG = "error";
const PASSWORD = "a long enough password";
const HERE = { origin: "http://tandem.test", rpId: "tandem.test" };

/** What is done shortly after signing in alone: whatever is asked for, or part of it. */
const FRESH: Record<string, true | "partly"> = {
  "GET /api/v1/me/export.html": true,
  "GET /api/v1/me/export.json": true,
  "POST /api/v1/me/address": true,
  "PUT /api/v1/me/address": true,
  "POST /api/v1/me/calendar": true,
  "POST /api/v1/me/erasure": true,
  "DELETE /api/v1/me/identities/{id}": true,
  "POST /api/v1/me/passkeys": true,
  "POST /api/v1/me/passkeys/options": true,
  "DELETE /api/v1/me/passkeys/{id}": true,
  "POST /api/v1/me/second-factor": true,
  "PUT /api/v1/me/second-factor": true,
  "DELETE /api/v1/me/second-factor": true,
  "POST /api/v1/me/second-factor/recovery-codes": true,
  "POST /api/v1/me/tokens": true,
  "POST /api/v1/invitations": "partly",
  "POST /api/v1/invitations/import": "partly",
  "PUT /api/v1/invitations/{id}/link": true,
  "POST /api/v1/invitations/{id}/moves": "partly",
  "PATCH /api/v1/people/{id}": true,
  "DELETE /api/v1/people/{id}/roles/{role}": "partly",
  "POST /api/v1/places/{slug}/stand-in": true,
};

let personId: number;
let sessionId: string;
beforeEach(async () => {
  ({ personId, sessionId } = await personWith([{ role: "SECRETARIAT" }]));
});

/** Somebody signed in longer ago than what gives power may be done. */
const longAgo = (session = sessionId, minutes = 31) =>
  rawDatabase().session.update({
    where: { id: session },
    data: { authenticatedAt: new Date(Date.now() - minutes * 60_000) },
  });
let invited = 0;
const inviteTo = (membership: object, session = sessionId, more = {}) => {
  invited += 1;
  const body = { email: `invited-${invited}@confirm.test`, membership, ...more };
  return call(invite, session, { method: "POST", body });
};
const assessor = { role: "ASSESSOR" };
const prove = (body: object) => call(confirm, sessionId, { method: "POST", body });
const byPassword = (password: string, code?: string) => prove({ by: "password", password, ...(code && { code }) });
const refusal = async (response: Response) => {
  const { code, errors, confirmBy } = await response.json();
  return { status: response.status, code, fields: errors?.map(({ path }: { path: string }) => path), confirmBy };
};

it("a fresh sign-in is asked for by what gives power, takes it, opens an account or carries data away", async () => {
  const found: [string, true | "partly"][] = [];
  for (const { file, path } of routeFiles()) {
    const exported = (await import(/* @vite-ignore */ file)) as Record<string, { contract?: Contract }>;
    for (const [method, { contract }] of Object.entries(exported))
      if (contract?.fresh) found.push([`${method} ${path}`, contract.fresh]);
  }
  expect(Object.fromEntries(found)).toEqual(FRESH);
});

describe("whoever signed in a while ago", () => {
  it("is asked who they are before they give power, and does it once that is proven", async () => {
    await longAgo();
    expect(await refusal(await inviteTo(assessor))).toEqual({
      ...{ status: 403, code: "signInAgain", fields: undefined },
      confirmBy: { password: true, code: false, passkey: false },
    });
    expect((await byPassword(PASSWORD)).status).toBe(204);
    expect((await inviteTo(assessor)).status).toBe(201);
    const event = await rawDatabase().auditEvent.findFirst({ where: { personId, type: "person.confirmed" } });
    expect(event?.detail).toEqual({ by: "password" });
  });

  it("proves nothing by another password, however often", async () => {
    await longAgo();
    expect(await refusal(await byPassword("not the password"))).toMatchObject({ status: 422, fields: ["password"] });
    expect((await inviteTo(assessor)).status).toBe(403);
    for (let tries = 1; tries < 10; tries++) await byPassword("not the password");
    expect((await byPassword(PASSWORD)).status).toBe(429);
  });

  it("gives the code as well where one is asked for", async () => {
    const { secret } = await (await call(beginFactor, sessionId, { method: "POST" })).json();
    const body = { code: codeShown(secret, new Date()) };
    const confirmed = await call(confirmFactor, sessionId, { method: "PUT", body });
    const [recovery = ""] = (await confirmed.json()).recoveryCodes;
    await longAgo();
    expect((await refusal(await inviteTo(assessor))).confirmBy).toMatchObject({ password: true, code: true });
    expect(await refusal(await byPassword(PASSWORD))).toMatchObject({ status: 422, fields: ["code"] });
    expect(await refusal(await byPassword(PASSWORD, "000000"))).toMatchObject({ status: 422, fields: ["code"] });
    const soon = new Date(Date.now() + 60_000);
    await at(soon, async () => expect((await byPassword(PASSWORD, codeShown(secret, soon))).status).toBe(204));
    expect((await inviteTo(assessor)).status).toBe(201);
    // Whoever has lost the telephone has recovery codes, each for once.
    expect((await byPassword(PASSWORD, recovery)).status).toBe(204);
    expect(await refusal(await byPassword(PASSWORD, recovery))).toMatchObject({ status: 422, fields: ["code"] });
  });

  it("proves it by a passkey of their own, and by nobody else's", async () => {
    const register = async (session: string) => {
      const passkey = softPasskey(HERE);
      const { options, sealed } = await (await call(beginPasskey, session, { method: "POST" })).json();
      const body = { name: "My telephone", sealed, answer: passkey.create(options) };
      expect((await call(addPasskey, session, { method: "POST", body })).status).toBe(201);
      return passkey;
    };
    const [own, other] = [
      await register(sessionId),
      await register((await personWith([{ role: "SECRETARIAT" }])).sessionId),
    ];
    const byPasskey = async (passkey: typeof own) => {
      const { options, sealed } = await (await post("passkey-options", {})).json();
      return prove({ by: "passkey", sealed, answer: passkey.get(options) });
    };
    await longAgo();
    expect((await refusal(await inviteTo(assessor))).confirmBy.passkey).toBe(true);
    expect(await refusal(await byPasskey(other))).toMatchObject({ code: "passkeyUnknown" });
    expect((await inviteTo(assessor)).status).toBe(403);
    expect((await byPasskey(own)).status).toBe(204);
    expect((await inviteTo(assessor)).status).toBe(201);
  });

  it("carries nothing away, and opens no calendar", async () => {
    await longAgo();
    expect((await call(exportData, sessionId)).status).toBe(403);
    expect((await call(renewCalendar, sessionId, { method: "POST" })).status).toBe(403);
  });

  it("invites deputies to their own place all the same, but hands it over to nobody", async () => {
    const barcelona = await personWith([{ role: "COORDINATOR", place: "barcelona" }]);
    await longAgo(barcelona.sessionId);
    const deputy = { role: "COORDINATOR", place: "barcelona" };
    expect((await inviteTo(deputy, barcelona.sessionId)).status).toBe(201);
    const handedOver = await inviteTo(deputy, barcelona.sessionId, { succeeds: barcelona.personId });
    expect((await refusal(handedOver)).code).toBe("signInAgain");
  });

  it("leaves a role of their own all the same, but takes none from others", async () => {
    const other = await personWith([{ role: "COORDINATOR", place: "barcelona" }, assessor as never]);
    await longAgo();
    await longAgo(other.sessionId);
    const [role] = await rawDatabase().membership.findMany({ where: { personId: other.personId } });
    const params = { id: String(other.personId), role: String(role?.id) };
    const end = (session: string) =>
      call(endRole, session, { method: "DELETE", params, headers: { "if-match": '"1"' } });
    expect((await refusal(await end(sessionId))).code).toBe("signInAgain");
    expect((await end(other.sessionId)).status).toBe(204);
  });
});

it("a program's token proves nothing, however fresh its owner's session is", async () => {
  const body = { name: "Nightly figures", scopes: ["projects", "programme"], days: 7 };
  const { secret } = await (await call(makeToken, sessionId, { method: "POST", body })).json();
  const headers = { origin: "", authorization: `Bearer ${secret}` };
  const asked = { method: "POST", headers };
  const refused = [
    await call(invite, null, { ...asked, body: { email: "one@confirm.test", membership: assessor } }),
    await call(confirm, null, { ...asked, body: { by: "password", password: PASSWORD } }),
    await call(exportData, null, { headers }),
  ];
  for (const response of refused) expect(await refusal(response)).toMatchObject({ status: 403, code: "notByToken" });
});
