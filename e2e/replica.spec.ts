import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { type Browser, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { messagesOf } from "./messages";

const PASSWORD = "a password for this test";
const messages = messagesOf("en");
let address: string;
let program: ChildProcess;
let standby: pg.Client;

test.beforeAll(async () => {
  test.setTimeout(400_000);
  program = spawn(process.execPath, ["--import", "tsx", "e2e/with-replica.ts", PASSWORD], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: program.stdout as NodeJS.ReadableStream });
  const ready = await new Promise<string[]>((resolve, reject) => {
    lines.on("line", (line) => line.startsWith("READY ") && resolve(line.split(" ")));
    program.once("exit", (code) => reject(new Error(`The servers did not start (${code}).`)));
  });
  address = ready[1] ?? "";
  standby = new pg.Client({ connectionString: ready[2] });
  await standby.connect();
});
test.afterAll(async () => {
  await standby.end();
  program.kill("SIGTERM");
  await once(program, "exit");
});

async function signedIn(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: address, locale: "en-GB" })).newPage();
  await page.goto("/en/sign-in");
  await page.getByLabel(messages.signIn.email).fill("secretariat@tandem.test");
  await page.getByLabel(messages.signIn.password).fill(PASSWORD);
  await page.getByRole("button", { name: messages.signIn.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/en\/work/);
  return page;
}

/** What a page shows as it comes from the server. */
const shown = async (page: Page, path: string) => (await page.request.get(path)).text();

/** A page under a name that it does not know: made for whoever asks, and not kept for everybody. */
const MADE_ANEW = "/en/imprint?for=me";

test("while a replica is behind, one reads what one wrote, signed in and out, in the browser and by the API", async ({
  browser,
}) => {
  const page = await signedIn(browser);
  const stranger = await (await browser.newContext({ baseURL: address })).newPage();
  const replica = async () => (await (await stranger.request.get("/readyz")).json()).replica.status;
  await expect.poll(replica).toBe("in use");
  await standby.query("SELECT pg_wal_replay_pause()");

  await page.goto("/en/secretariat/texts");
  const imprint = page.getByRole("region", { name: messages.site.pages.imprint.title });
  await imprint.getByLabel(messages.site.form.en).fill("Tandem House, 1 Quay Street");
  await imprint.getByLabel(messages.site.form.zh).fill("码头街1号同舟楼");
  await page.getByRole("button", { name: messages.site.form.save }).click();
  await expect(page.getByRole("status").filter({ hasText: messages.programme.saved })).toBeVisible();
  expect(await shown(page, "/en/imprint")).toContain("1 Quay Street");
  expect(await shown(stranger, MADE_ANEW)).not.toContain("1 Quay Street");
  // What is kept for everybody is made from what is written.
  expect(await shown(stranger, "/en/imprint")).toContain("1 Quay Street");

  // A program that keeps the session's cookie and no other.
  const session = (await page.context().cookies()).find(({ name }) => name.includes("session-token"));
  const headers = { cookie: `${session?.name}=${session?.value}`, origin: address };
  const api = `${address}/api/v1/settings`;
  const etag = (await fetch(api, { headers })).headers.get("etag") ?? "";
  const changed = await fetch(api, {
    method: "PATCH",
    headers: { ...headers, "content-type": "application/json", "if-match": etag },
    body: JSON.stringify({ amendmentMonths: 7 }),
  });
  expect(changed.status).toBe(200);
  expect(await (await fetch(api, { headers })).json()).toMatchObject({ amendmentMonths: 7 });

  const signedOut = await page.request.post("/api/auth/signout", {
    headers: { origin: address },
    form: { json: "true" },
  });
  expect(signedOut.status()).toBe(200);
  expect(await shown(page, "/en/secretariat/texts")).not.toContain("1 Quay Street");
  expect(await shown(page, "/en/imprint")).toContain("1 Quay Street");
  expect(await shown(stranger, MADE_ANEW)).not.toContain("1 Quay Street");

  await standby.query("SELECT pg_wal_replay_resume()");
  await expect.poll(() => shown(stranger, MADE_ANEW), { timeout: 30_000 }).toContain("1 Quay Street");
});
