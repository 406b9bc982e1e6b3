import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { at } from "@/lib/platform/clock";
import { transact } from "@/lib/platform/database";
import { rawDatabase, useDatabase } from "@/test/database";
import { coordinatorOf, type Player } from "@/test/fixtures/projects";
import { type Catcher, startCatcher } from "@/test/mail-catcher";
import { type Carrier, carryMail } from "./carrier";
import { quietly } from "./quiet";
import { queueLetter } from "./simple-letters";

useDatabase();
let catcher: Catcher;
let carrier: Carrier | undefined;
let wuhan: Player;

beforeAll(async () => {
  catcher = await startCatcher();
  vi.stubEnv("SMTP_URL", catcher.url);
  vi.stubEnv("NEXTAUTH_URL", "https://tandem.test");
  wuhan = await coordinatorOf("wuhan");
  return () => vi.unstubAllEnvs();
});
beforeEach(async () => {
  await rawDatabase().mail.deleteMany();
  await rawDatabase().mailRefusal.deleteMany();
  catcher.caught.length = 0;
  catcher.behave(() => undefined);
});
afterEach(async () => {
  await carrier?.stop();
  carrier = undefined;
});
afterAll(() => catcher.stop());

const carry = (timeouts: { socketTimeout?: number } = {}) => {
  carrier = carryMail({ composers: {}, backOff: [0], timeouts });
};
const trial = (more: Partial<Parameters<typeof queueLetter>[1]> = {}) =>
  transact((database) =>
    queueLetter(database, {
      kind: "trial",
      to: { address: "li.na@wuhan.test", locale: "en" },
      values: { name: "Li Na" },
      path: "/secretariat/mail",
      ...more,
    }),
  );
const rows = () => rawDatabase().mail.findMany({ orderBy: { id: "asc" } });
const settled = (...states: string[]) =>
  vi.waitFor(async () => expect((await rows()).map(({ state }) => state)).toEqual(states), {
    timeout: 10_000,
    interval: 30,
  });
/** The headers of a message as it went over the line, each in one line. */
const headersOf = (raw: string) => (raw.split("\r\n\r\n")[0] ?? "").replace(/\r\n[ \t]+/g, " ");
/** What a message says in its parts. */
const partsOf = (raw: string) =>
  [...raw.matchAll(/Content-Type: (text\/\w+);[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/g)].map(
    ([, type, body]) => [type, Buffer.from(body ?? "", "base64").toString()] as const,
  );

describe("a mail in the queue", () => {
  it("is there with what caused it, or not at all", async () => {
    const failing = transact(async (database) => {
      await queueLetter(database, { kind: "trial", to: { address: "a@b.test", locale: "en" } });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await rows()).toEqual([]);
  });

  it("is there once, however often its command is done", async () => {
    expect(await trial({ once: "trial:1" })).toEqual(expect.any(Number));
    expect(await trial({ once: "trial:1" })).toBeNull();
    expect(await rows()).toHaveLength(1);
  });

  it("goes to a person at their address, in their language", async () => {
    await rawDatabase().person.update({ where: { id: wuhan.personId }, data: { locale: "zh" } });
    await trial({ to: { personId: wuhan.personId } });
    const { email } = await rawDatabase().person.findUniqueOrThrow({ where: { id: wuhan.personId } });
    expect(await rows()).toMatchObject([{ address: email, locale: "zh", personId: wuhan.personId }]);
  });

  it("is not made of what is a demonstration's past", async () => {
    await quietly(() => trial());
    expect(await rows()).toEqual([]);
  });
});

describe("a mail on its way", () => {
  it("arrives with both parts and the headers that mailboxes sort by", async () => {
    carry();
    await trial();
    await settled("SENT");
    const [row] = await rows();
    const [{ raw = "", to } = {}] = catcher.caught;
    expect(to).toBe("li.na@wuhan.test");
    expect(headersOf(raw)).toContain(`Message-ID: ${row?.messageId}`);
    expect(headersOf(raw)).toMatch(/^From: =\?UTF-8\?.* <tandem@tandem\.test>$/m);
    expect(headersOf(raw)).toContain("Auto-Submitted: auto-generated");
    // What somebody asked for is of no list.
    expect(headersOf(raw)).not.toMatch(/^List-/im);
    const parts = partsOf(raw);
    expect(parts.map(([type]) => type)).toEqual(["text/plain", "text/html"]);
    for (const [, words] of parts) expect(words).toContain("https://tandem.test/en/secretariat/mail");
    expect(row?.reply).toMatch(/^250/);
  });

  it("that is turned away for now arrives later, once, under the same name", async () => {
    const tried = new Set<string | undefined>();
    catcher.behave((moment, { to }) => {
      if (moment !== "recipient" || tried.has(to)) return undefined;
      tried.add(to);
      return { code: 451, words: "Greylisted, come back in a minute" };
    });
    await trial();
    carry();
    await settled("SENT");
    const [row] = await rows();
    expect(row?.attempts).toBe(2);
    expect(catcher.caught.map(({ messageId }) => messageId)).toEqual([row?.messageId]);
  });

  it("that is refused says so in the server's words, and the address is not asked again for 'at once'", async () => {
    catcher.behave((moment) =>
      moment === "recipient" ? { code: 550, words: "5.1.1 No such mailbox here" } : undefined,
    );
    await trial();
    carry();
    await settled("REFUSED");
    expect((await rows())[0]?.reply).toBe("550 5.1.1 No such mailbox here");
    let asked = 0;
    catcher.behave((moment) => {
      asked += moment === "recipient" ? 1 : 0;
      return undefined;
    });
    await trial();
    await settled("REFUSED", "REFUSED");
    expect(asked).toBe(0);
    // Somebody waits for it: it is tried, and that it arrives takes the mark away.
    await trial({ urgent: true });
    await settled("REFUSED", "REFUSED", "SENT");
    expect(await rawDatabase().mailRefusal.count()).toBe(0);
  });

  it.each(["connected", "sender", "recipient", "data"] as const)(
    "arrives once where the line is cut before its end, here: %s",
    async (cutAt) => {
      let cuts = 0;
      catcher.behave((moment) => {
        if (moment !== cutAt || cuts > 0) return undefined;
        cuts += 1;
        return "cut";
      });
      await trial();
      carry();
      await settled("SENT");
      expect(cuts).toBe(1);
      expect(catcher.caught).toHaveLength(1);
    },
  );

  it("is undecided, and never doubled, where the line is cut after its end", async () => {
    catcher.behave((moment) => (moment === "taken" ? "cut" : undefined));
    await trial();
    carry();
    await settled("UNDECIDED");
    catcher.behave(() => undefined);
    await trial();
    await settled("UNDECIDED", "SENT");
    expect(catcher.caught).toHaveLength(2);
  });

  it("is undecided where no answer comes", async () => {
    catcher.behave((moment) => (moment === "taken" ? new Promise(() => {}) : undefined));
    await trial();
    carry({ socketTimeout: 1_000 });
    await settled("UNDECIDED");
  });

  it("that opens something leaves nothing of it behind", async () => {
    await trial({ secret: true, path: "/invitation/a-secret" });
    carry();
    await settled("SENT");
    expect(JSON.stringify(await rows())).not.toContain("a-secret");
    expect(Buffer.from(catcher.caught[0]?.raw ?? "").length).toBeGreaterThan(0);
  });

  it("does not leave for somebody who is kept out, and leaves again once they are let in", async () => {
    const close = (disabledAt: Date | null) =>
      rawDatabase().person.update({ where: { id: wuhan.personId }, data: { disabledAt } });
    await close(new Date());
    await trial({ to: { personId: wuhan.personId }, urgent: true });
    carry();
    await settled("NOT_NEEDED");
    expect(catcher.caught).toEqual([]);
    await close(null);
    await trial({ to: { personId: wuhan.personId } });
    await settled("NOT_NEEDED", "SENT");
  });

  it("is given up after its time", async () => {
    await at(new Date(Date.now() - 4 * 86_400_000), () => trial());
    carry();
    await settled("GIVEN_UP");
  });
});

it("what a worker that died had not sent is sent by the next; what may have arrived is undecided", async () => {
  await trial();
  await trial();
  const [first, second] = await rows();
  const dead = { worker: 4711, attempts: 1 };
  await rawDatabase().mail.update({ where: { id: first?.id }, data: { ...dead, state: "CLAIMED" } });
  await rawDatabase().mail.update({ where: { id: second?.id }, data: { ...dead, state: "SENDING" } });
  carry();
  await settled("SENT", "UNDECIDED");
  expect(catcher.caught).toHaveLength(1);
});

it("on the embedded database without a mail server, mails are caught to be read in the browser", async () => {
  vi.stubEnv("SMTP_URL", "");
  vi.stubEnv("TANDEM_EMBEDDED", "on");
  await trial({ secret: true });
  carry();
  await settled("SENT");
  const [row] = await rows();
  expect(row?.html).toContain("Mail works");
  expect(row?.text).toContain("Mail works");
  expect(catcher.caught).toEqual([]);
  vi.stubEnv("SMTP_URL", catcher.url);
  vi.stubEnv("TANDEM_EMBEDDED", "off");
});

it("waits where the mail server cannot be reached, and says why", async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:1");
  await trial();
  carry();
  await vi.waitFor(async () => expect((await rows())[0]?.reply).toMatch(/ECONNREFUSED/), { timeout: 5_000 });
  expect(await rows()).toMatchObject([{ state: "QUEUED", attempts: 0 }]);
  vi.stubEnv("SMTP_URL", catcher.url);
});
