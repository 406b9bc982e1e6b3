import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { acceptInvitation, confirmInvitation } from "@/lib/people/invitations/commands/accept";
import { actorOfSession } from "@/lib/people/sessions";
import { at } from "@/lib/platform/clock";
import { personWith } from "@/test/caller";
import { rawDatabase, useDatabase } from "@/test/database";
import { invitedBy } from "@/test/fixtures/invited";
import { confirmAddress, requestAddress } from "./change-address";
import { changeMe } from "./change-me";
import { sendLink } from "./send-link";

useDatabase();
let marta: Actor;
let wanted: string;
let made = 0;
beforeEach(async () => {
  const { sessionId } = await personWith([{ role: "COORDINATOR", place: "barcelona" }]);
  marta = (await actorOfSession(sessionId)) as Actor;
  made += 1;
  wanted = `marta-${made}@moved.test`;
});

const lettersTo = (address: string) => rawDatabase().mail.findMany({ where: { address }, orderBy: { id: "asc" } });
/** The token in the last letter to an address. */
async function tokenTo(address: string): Promise<string> {
  const letters = await lettersTo(address);
  const { path = "" } = (letters.at(-1)?.data ?? {}) as { path?: string };
  return path.split("/").at(-1) ?? "";
}
const emailNow = async () => (await rawDatabase().person.findUniqueOrThrow({ where: { id: marta.personId } })).email;

describe("another e-mail address", () => {
  it("is one's own once the link is followed that was sent to it, which the one before is told", async () => {
    await requestAddress(marta, wanted);
    expect(await emailNow()).toBe(marta.email);
    const [letter] = await lettersTo(wanted);
    expect(letter).toMatchObject({ kind: "addressToConfirm", personId: marta.personId, secret: true });
    await confirmAddress(marta, await tokenTo(wanted));
    expect(await emailNow()).toBe(wanted);
    const told = await lettersTo(marta.email);
    expect(told).toMatchObject([{ kind: "addressChanged", personId: marta.personId }]);
    // Whoever reads the old mailbox learns that it moved, and not where to.
    expect(JSON.stringify(told[0]?.data)).not.toContain(wanted);
    const recorded = await rawDatabase().auditEvent.findMany({ where: { personId: marta.personId } });
    expect(recorded.map(({ type }) => type)).toContain("person.addressChanged");
    expect(JSON.stringify(recorded.map(({ detail }) => detail))).not.toContain(wanted);
  });

  it("stays what it was by a link that is too old, used, replaced, or somebody else's", async () => {
    await requestAddress(marta, wanted);
    const first = await tokenTo(wanted);
    const late = new Date(Date.now() + 31 * 60_000);
    await at(late, () => expect(confirmAddress(marta, first)).rejects.toMatchObject({ status: 404 }));
    const other = (await actorOfSession((await personWith([{ role: "ASSESSOR" }])).sessionId)) as Actor;
    await expect(confirmAddress(other, first)).rejects.toMatchObject({ status: 404 });
    await requestAddress(marta, `again-${wanted}`);
    await expect(confirmAddress(marta, first)).rejects.toMatchObject({ status: 404 });
    const second = await tokenTo(`again-${wanted}`);
    await confirmAddress(marta, second);
    await expect(confirmAddress(marta, second)).rejects.toMatchObject({ status: 404 });
    expect(await emailNow()).toBe(`again-${wanted}`);
  });

  it("tells nobody who has an account, and takes nobody's address", async () => {
    const { personId } = await personWith([{ role: "ASSESSOR" }]);
    const { email } = await rawDatabase().person.findUniqueOrThrow({ where: { id: personId } });
    await requestAddress(marta, email.toUpperCase());
    expect(await lettersTo(email)).toEqual([]);
    await requestAddress(marta, wanted);
    const token = await tokenTo(wanted);
    await rawDatabase().person.update({ where: { id: personId }, data: { email: wanted } });
    await expect(confirmAddress(marta, token)).rejects.toMatchObject({ status: 409, code: "addressTaken" });
    await expect(requestAddress(marta, marta.email)).rejects.toMatchObject({ status: 422 });
  });

  it("has links that were sent to the one before open nothing", async () => {
    await sendLink({ email: marta.email, purpose: "new-password" }, { address: "192.0.2.7", userAgent: null });
    await requestAddress(marta, wanted);
    await confirmAddress(marta, await tokenTo(wanted));
    const links = await rawDatabase().mailedLink.findMany({ where: { personId: marta.personId } });
    expect(links.map(({ usedAt }) => usedAt !== null)).toEqual([true, true]);
  });

  /** Has another address, by the link that was sent to it. */
  async function move(): Promise<Actor> {
    await requestAddress(marta, wanted);
    await confirmAddress(marta, await tokenTo(wanted));
    return (await actorOfSession(marta.sessionId)) as Actor;
  }

  it("has open invitations sent on to it, and whoever reads the old mailbox takes none of them up", async () => {
    const { personId } = await personWith([{ role: "SECRETARIAT" }]);
    const { token } = await invitedBy(personId, "ASSESSOR", marta.email);
    const moved = await move();
    const stranger = { nameEn: "Who Else", nameZh: "别人", locale: "en", timeZone: "UTC" } as const;
    const by = { way: "password", password: "seven bridges over the river Yangtze" } as const;
    const taken = acceptInvitation(token, { ...stranger, by }, { address: "192.0.2.7", userAgent: null });
    await expect(taken).rejects.toMatchObject({ status: 404 });
    expect((await lettersTo(wanted)).at(-1)).toMatchObject({ kind: "personInvited", state: "QUEUED" });
    await confirmInvitation(await tokenTo(wanted), moved);
    const roles = await rawDatabase().membership.findMany({ where: { personId: marta.personId } });
    expect(roles.map(({ role }) => role).sort()).toEqual(["ASSESSOR", "COORDINATOR"]);
  });

  it("has what waits to leave follow it, but for what opens something; what was sent before is still theirs", async () => {
    const mail = { kind: "trial", data: {}, locale: "en", dueAt: new Date(), giveUpAt: new Date() };
    const { personId, email: address } = marta;
    const opens = { secret: true, data: { path: "/sign-in/link/x" } };
    const mails = [
      { ...mail, address, messageId: `waits-${made}`, personId, state: "QUEUED" as const },
      { ...mail, address, messageId: `refused-${made}`, personId, state: "REFUSED" as const },
      { ...mail, address, messageId: `opens-${made}`, personId, state: "QUEUED" as const, ...opens },
      { ...mail, address, messageId: `sent-${made}`, personId, state: "SENT" as const },
      { ...mail, address, messageId: `invited-${made}`, state: "SENT" as const },
    ];
    await rawDatabase().mail.createMany({ data: mails });
    await rawDatabase().mailRefusal.create({ data: { address: marta.email, reply: "550 No such mailbox" } });
    await move();
    const after = await rawDatabase().mail.findMany({
      where: { messageId: { in: mails.map((one) => one.messageId) } },
    });
    const before = marta.email;
    expect(Object.fromEntries(after.map((one) => [one.messageId.split("-")[0], [one.address, one.state]]))).toEqual({
      waits: [wanted, "QUEUED"],
      refused: [wanted, "REFUSED"],
      opens: [before, "NOT_NEEDED"],
      sent: [before, "SENT"],
      invited: [before, "SENT"],
    });
    expect(after.every((one) => one.personId === personId && JSON.stringify(one.data) === "{}")).toBe(true);
    expect(await rawDatabase().mailRefusal.count({ where: { address: before } })).toBe(0);
  });

  it("is one person's where two of the same mailbox take it at once", async () => {
    const other = (await actorOfSession((await personWith([{ role: "ASSESSOR" }])).sessionId)) as Actor;
    await requestAddress(marta, wanted);
    const first = await tokenTo(wanted);
    await requestAddress(other, wanted);
    const second = await tokenTo(wanted);
    const done = await Promise.allSettled([confirmAddress(marta, first), confirmAddress(other, second)]);
    const refused = done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toMatchObject([{ status: 409, code: "addressTaken" }]);
  });
});

it("one's names and the language of one's mails are changed, and that they were is recorded without them", async () => {
  const { version } = await rawDatabase().person.findUniqueOrThrow({ where: { id: marta.personId } });
  const changed = await changeMe(marta, version, { nameEn: "Marta Puig", nameZh: "玛尔塔·普格", locale: "zh" });
  expect(changed).toMatchObject({ name: { en: "Marta Puig", zh: "玛尔塔·普格" }, locale: "zh" });
  await expect(changeMe(marta, version, { nameEn: "Marta P." })).rejects.toMatchObject({ status: 412 });
  const events = await rawDatabase().auditEvent.findMany({
    where: { personId: marta.personId, type: "person.nameChanged" },
  });
  expect(events.map(({ detail }) => detail)).toEqual([{}]);
});
