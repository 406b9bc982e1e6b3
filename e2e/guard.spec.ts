import { connect } from "node:net";
import { messagesOf } from "./messages";
import { accountOf } from "./pages/account";
import { expect, test } from "./people";

const { signIn, people, thread } = messagesOf("en");

test("signing out asks about what was never sent, and leaves nothing of it in the browser", async ({
  asCoordinatorOf,
}) => {
  const { page } = await asCoordinatorOf("mannheim");
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("tandem.kept.")));
  await page.goto("/en/places/mannheim");
  await page.getByLabel(thread.label).first().fill("Never sent.");
  await expect.poll(kept).toHaveLength(1);
  await page.goto("/en/places");
  const account = accountOf({ page, locale: "en" });
  await account.opener.click();
  await account.signOut().click();
  await expect(page.getByTestId("sign-out").getByRole("alert")).toContainText("1 text on this device");
  expect(await kept()).toHaveLength(1);
  await page.getByRole("button", { name: people.leaving.forget }).click();
  await expect(page.getByRole("link", { name: signIn.title }).first()).toBeVisible();
  expect(await kept()).toEqual([]);
});

test("what nobody uses is closed, and demonstration accounts are for the machine itself", async ({ request }) => {
  expect((await request.get("/_next/image?url=%2Ficon.svg&w=64&q=75")).status()).toBe(404);
  const elsewhere = await request.get("/en/sign-in", { headers: { "x-forwarded-for": "203.0.113.9" } });
  expect(await elsewhere.text()).toContain(signIn.demonstrationClosed);
  const here = await (await request.get("/en/sign-in")).text();
  expect(here).toContain(signIn.demonstrationLead);
  expect(here).not.toContain(signIn.demonstrationClosed);
});

/** Sends as much of a body without end or length as the server takes; tells what it answered. */
async function pour(address: string, path: string): Promise<{ status: number; sent: number }> {
  const { hostname, port, host } = new URL(address);
  const socket = connect(Number(port), hostname);
  const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: ${address}\r\n`;
  socket.write(`${head}content-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`);
  const chunk = `10000\r\n${"x".repeat(0x10000)}\r\n`;
  let [answer, sent] = ["", 0];
  const send = () => {
    while (!socket.destroyed && !answer && socket.write(chunk)) sent += chunk.length;
  };
  socket.on("drain", send).on("connect", send);
  socket.on("data", (data) => {
    answer += data;
  });
  await new Promise((resolve) => socket.on("close", resolve).on("error", resolve));
  return { status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1]), sent };
}

test("a body without end is cut off, wherever it is sent", async ({ baseURL }) => {
  const paths = ["/api/v1/projects", "/api/auth/callback/credentials", "/en/places"];
  const poured = await Promise.all(paths.map((path) => pour(baseURL ?? "", path)));
  expect(poured.map(({ status }) => status)).toEqual([401, 413, 405]);
  for (const { sent } of poured) expect(sent).toBeLessThan(16 * 1024 * 1024);
});
