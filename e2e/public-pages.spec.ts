import { messagesOf } from "./messages";
import { expect, test } from "./people";

const PATHS = [
  "",
  "/places",
  "/places/barcelona",
  "/places/xi-an",
  "/projects",
  "/open-data",
  "/clusters/green-transition",
  "/clusters/green-transition/table",
  "/clusters/green-transition/timeline",
  "/clusters/green-transition/charts",
  "/clusters/green-transition/report",
  "/programme?lanes=place",
  "/sign-in",
];

for (const locale of ["en", "zh"] as const) {
  for (const path of PATHS) {
    test(`/${locale}${path} asks no other host for anything and breaks no rule of its own`, async ({
      asVisitor,
      baseURL,
    }) => {
      const { page } = await asVisitor(locale);
      const foreign: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== baseURL) foreign.push(request.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error" || /Content Security Policy/.test(message.text()))
          complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      const answer = await page.goto(`/${locale}${path}`, { waitUntil: "networkidle" });
      expect(answer?.status()).toBe(200);
      await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh" ? "zh-Hans" : "en");
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      expect(foreign).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }

  test(`an unknown address is a 404 with somewhere to go (${locale})`, async ({ asVisitor }) => {
    const { page } = await asVisitor(locale);
    const { notFound: messages, shell } = messagesOf(locale);
    for (const path of ["places/atlantis", "projects/GT-1999-999", "clusters/none", "nowhere/at-all"]) {
      const answer = await page.goto(`/${locale}/${path}`);
      expect(answer?.status(), path).toBe(404);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(messages.title);
      await expect(page.getByRole("main").getByRole("link", { name: shell.places })).toBeVisible();
    }
  });
}

test("a place's page is complete without JavaScript", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/en/places/mannheim");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Mannheim");
  await expect(page.getByText("曼海姆").first()).toBeVisible();
  await context.close();
});

test("the server says that it lives and that it is ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  expect(await (await request.get("/readyz")).json()).toEqual({ status: "ready", pageCache: "kept" });
});
