import { beforeAll, describe, expect, it } from "vitest";
import { registerPerson } from "@/lib/people/commands/register";
import { DEVICE_COOKIE } from "@/lib/people/known-device";
import { at, now } from "@/lib/platform/clock";
import { primary } from "@/lib/platform/database";
import { consume, count } from "@/lib/platform/limits";
import { useDatabase } from "@/test/database";
import { type Attempt, cookieIn, EMAIL, PASSWORD, signIn } from "../../../test/sign-in-forms";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "./failed-attempt";

useDatabase();
process.env.TANDEM_LOG = "error";

async function person(email: string): Promise<number> {
  const memberships = [{ role: "COORDINATOR" as const, place: "barcelona" }];
  const input = { email, nameEn: "B", nameZh: "乙", password: PASSWORD, memberships };
  return (await registerPerson("system", input)).personId;
}

beforeAll(() => person(EMAIL));

describe("wrong passwords", () => {
  const wrong = (email: string, address: string, attempt: Attempt = {}) =>
    signIn({ email, password: "guess", json: "true" }, { address, ...attempt });
  const right = (email: string, attempt: Attempt) => signIn({ email, json: "true" }, attempt);
  const deviceIn = (response: Response) => ({ cookie: `${DEVICE_COOKIE}=${cookieIn(response, DEVICE_COOKIE)}` });

  it("shut out whoever tries them, and nobody else: the right one from elsewhere opens", async () => {
    const email = "victim@barcelona.test";
    await person(email);
    for (let attempt = 0; attempt < 10; attempt += 1) expect((await wrong(email, "198.51.100.1")).status).toBe(401);
    const response = await right(email.toUpperCase(), { address: "198.51.100.1" });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(800);
    const form = await signIn({ email }, { address: "198.51.100.1" });
    expect(parseAttempt(cookieIn(form, FAILED_ATTEMPT_COOKIE))).toMatchObject({
      code: "tooManyAttempts",
      params: { count: 15 },
    });
    expect((await right(email, { address: "198.51.100.2" })).status).toBe(200);
  });

  /** How often strangers tried the account lately, from addresses that nobody else of these tests has. */
  const attacked = async (email: string, times: number) => {
    for (let attempt = 0; attempt < times; attempt += 1) await count("strangersByAccount", email);
  };
  /** What is answered, and for how many milliseconds it was waited. */
  const timed = (act: () => Promise<Response>) =>
    at(new Date(), async () => {
      const before = now().getTime();
      return { response: await act(), waited: now().getTime() - before };
    });

  it("from hundreds of addresses slow down, and keep out no right one from an address never seen", async () => {
    const email = "hunted@barcelona.test";
    await person(email);
    const wrongOnes = await Promise.all(
      Array.from({ length: 60 }, (_, index) => timed(() => wrong(email, `192.0.2.${index}`))),
    );
    expect(wrongOnes.map(({ response }) => response.status)).toEqual(Array(60).fill(401));
    const waits = wrongOnes.map(({ waited }) => waited).sort((a, b) => a - b);
    expect([waits[0], waits[9], waits[10], waits[59]]).toEqual([0, 0, 100, 5_000]);
    await attacked(email, 400);
    const { response, waited } = await timed(() => right(email, { address: "192.0.2.200" }));
    expect([response.status, waited]).toEqual([200, 8_000]);
  });

  it("are answered alike, and after as long, whether there is an account or not", async () => {
    await person("there@barcelona.test");
    const [there, notThere] = await Promise.all(
      ["there@barcelona.test", "not-there@barcelona.test"].map(async (email, index) => {
        await attacked(email, 40);
        const { response, waited } = await timed(() => wrong(email, `192.0.2.21${index}`));
        const { instance: _, ...problem } = await response.json();
        return { status: response.status, waited, problem, names: [...response.headers.keys()] };
      }),
    );
    expect(there).toEqual(notThere);
    expect([there?.status, there?.waited]).toEqual([401, 3_100]);
  });

  it("from everywhere leave the owner's own browser a way in that takes no longer, also from the same address", async () => {
    const email = "known@barcelona.test";
    await person(email);
    const headers = deviceIn(await right(email, { address: "198.51.100.9" }));
    await attacked(email, 100);
    for (let attempt = 0; attempt < 10; attempt += 1) await consume("signInByPair", `${email} 198.51.100.9`);
    const { response, waited } = await timed(() => right(email, { address: "198.51.100.9", headers }));
    expect([response.status, waited]).toEqual([200, 0]);
    const stranger = "stranger@barcelona.test";
    await person(stranger);
    for (let attempt = 0; attempt < 10; attempt += 1) await consume("signInByPair", `${stranger} 198.51.100.9`);
    expect((await right(stranger, { address: "198.51.100.9", headers })).status).toBe(429);
    const forged = { cookie: headers.cookie.slice(0, -3) };
    expect((await right(email, { address: "198.51.100.9", headers: forged })).status).toBe(429);
  });

  it("are counted for a known browser too", async () => {
    const email = "forgetful@barcelona.test";
    await person(email);
    const headers = deviceIn(await right(email, { address: "198.51.100.20" }));
    for (let attempt = 0; attempt < 10; attempt += 1) await wrong(email, "198.51.100.20", { headers });
    expect((await right(email, { address: "198.51.100.20", headers })).status).toBe(429);
    expect((await right(email, { address: "198.51.100.20" })).status).toBe(200);
  });

  it("are told to the owner, once a day, and to nobody where there is no account", async () => {
    const email = "told@barcelona.test";
    const owner = await person(email);
    const notified = () =>
      primary().notification.count({ where: { personId: owner, type: "account.wrong-passwords" } });
    for (let attempt = 0; attempt < 9; attempt += 1) await wrong(email, "198.51.100.30");
    expect(await notified()).toBe(0);
    for (const last of [31, 32, 33]) await wrong(email, `198.51.100.${last}`);
    expect(await notified()).toBe(1);
    const all = () => primary().notification.count({ where: { type: "account.wrong-passwords" } });
    const before = await all();
    for (let attempt = 0; attempt < 11; attempt += 1) await wrong("nobody@barcelona.test", "198.51.100.40");
    expect(await all()).toBe(before);
  });

  it("from one address are refused, whatever it writes into X-Forwarded-For", async () => {
    const from = (attempt: number) => `1.2.3.${attempt}, 203.0.113.7`;
    for (let attempt = 0; attempt < 50; attempt += 1) {
      await signIn({ email: `person-${attempt}@barcelona.test`, json: "true" }, { address: from(attempt) });
    }
    expect((await signIn({ json: "true" }, { address: from(99) })).status).toBe(429);
    expect((await signIn({ json: "true" }, { address: "1.2.3.4, 203.0.113.8" })).status).toBe(200);
  });

  it("leave no e-mail and no address in the table", async () => {
    const rows = await primary().rateLimit.findMany();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows.map(({ key }) => key))).not.toMatch(/@|203\.0/);
  });
});
