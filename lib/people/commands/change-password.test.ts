import { beforeEach, describe, expect, it } from "vitest";
import { actorOfAccessToken } from "@/lib/people/access-tokens";
import { actorOfSession } from "@/lib/people/sessions";
import { at } from "@/lib/platform/clock";
import { reads, transact } from "@/lib/platform/database";
import { personWith, sessionFor } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { makeAccessToken } from "./access-tokens";
import { changePassword } from "./change-password";
import { signIn } from "./sign-in";

useDatabase();
const PRESENT = "a long enough password";
const NEW = "eleven green rivers flood";
const here = { address: "192.0.2.7", userAgent: null };

let personId: number;
let sessionId: string;
beforeEach(async () => {
  ({ personId, sessionId } = await personWith([{ role: "COORDINATOR", place: "barcelona" }]));
});
const me = async () => {
  const actor = await actorOfSession(sessionId);
  if (!actor) throw new Error("The session has ended.");
  return actor;
};

describe("another password", () => {
  it("opens the account from then on, and the one before no more", async () => {
    const actor = await me();
    await changePassword(actor, { current: PRESENT, password: NEW });
    await expect(signIn({ email: actor.email, password: NEW }, here)).resolves.toBeTruthy();
    await expect(signIn({ email: actor.email, password: PRESENT }, here)).rejects.toMatchObject({
      code: "wrongEmailOrPassword",
    });
  });

  it("ends every other session of the person, and is recorded without a word of it", async () => {
    const elsewhere = await sessionFor(personId);
    await changePassword(await me(), { current: PRESENT, password: NEW });
    expect(await actorOfSession(elsewhere)).toBeNull();
    expect(await actorOfSession(sessionId)).not.toBeNull();
    const where = { type: "person.passwordChanged", subject: `person:${personId}` };
    expect(await reads().auditEvent.findFirst({ where })).toMatchObject({ personId, detail: {} });
  });

  it("ends the person's personal tokens", async () => {
    const { secret } = await makeAccessToken(await me(), { name: "Nightly figures", scopes: ["read"], days: 30 });
    await changePassword(await me(), { current: PRESENT, password: NEW });
    await expect(actorOfAccessToken(secret)).rejects.toMatchObject({ code: "badToken" });
  });

  it.each([
    ["the present one wrong", { current: "not the password", password: NEW }, "current", "wrongPassword"],
    ["the present one missing", { password: NEW }, "current", "required"],
    ["the same again", { current: PRESENT, password: PRESENT }, "password", "samePassword"],
    ["a leaked one", { current: PRESENT, password: "password1234" }, "password", "easyPassword"],
    ["one that is close to a leaked one", { current: PRESENT, password: "P@ssw0rd12345" }, "password", "easyPassword"],
    ["one along the keyboard", { current: PRESENT, password: "qwertyuiop12" }, "password", "easyPassword"],
    ["a common one in pinyin", { current: PRESENT, password: "woaini1314520" }, "password", "easyPassword"],
    ["one's own name and a year", { current: PRESENT, password: "Puigdemont2026" }, "password", "easyPassword"],
  ])("is not taken with %s", async (_, change, path, code) => {
    await transact((database) => database.person.update({ where: { id: personId }, data: { nameEn: "Puigdemont" } }));
    await expect(changePassword(await me(), change)).rejects.toMatchObject({
      status: 422,
      more: { fields: [{ path, code }] },
    });
  });

  it("may not be found out by trying at a browser that was left open", async () => {
    const actor = await me();
    const guess = () => changePassword(actor, { current: "a guess", password: NEW }).catch(({ code }) => code);
    for (let tries = 0; tries < 10; tries++) expect(await guess()).toBe("invalidInput");
    await expect(changePassword(actor, { current: PRESENT, password: NEW })).rejects.toMatchObject({ status: 429 });
  });

  it("is set by whoever has none, shortly after signing in alone", async () => {
    await transact((database) => database.person.update({ where: { id: personId }, data: { passwordHash: null } }));
    const actor = await me();
    const later = new Date(Date.now() + 31 * 60_000);
    await at(later, () =>
      expect(changePassword(actor, { password: NEW })).rejects.toMatchObject({ status: 403, code: "signInAgain" }),
    );
    await changePassword(actor, { password: NEW });
    await expect(signIn({ email: actor.email, password: NEW }, here)).resolves.toBeTruthy();
  });
});
