import { type Browser, chromium, type Page } from "@playwright/test";
import { browser as findBrowser } from "@/e2e/browser";
import { type Application, ownApplication } from "../application";
import { farFrom } from "../far-line";
import { type Line, middle } from "../line";

const FIRST = ["/en", "/zh", "/en/places", "/en/places/wuhan", "/en/projects", "/en/sign-in"];
/** From where by which link to where: the heading of the page that it leads to. */
const NEXT = [
  { from: "/en/places", link: "Wuhan", heading: "Wuhan" },
  { from: "/en/places", link: "Projects", heading: "Projects" },
  { from: "/en/projects", link: "Places", heading: "Places" },
];
const COORDINATOR = "barcelona";
const PROJECT = "/en/projects/RC-2026-002";
const ROUNDS = 3;

/** Seconds from the beginning of the visit until the largest of what is seen at first was painted. */
const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve((list.getEntries().at(-1)?.startTime ?? 0) / 1000)).observe({
          type: "largest-contentful-paint",
          buffered: true,
        });
      }),
  );

async function firstVisit(chrome: Browser, address: string): Promise<number> {
  const context = await chrome.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const seconds = await largestPaint(page);
  await context.close();
  return seconds;
}

async function nextPage(
  chrome: Browser,
  origin: string,
  { from, link, heading }: (typeof NEXT)[number],
): Promise<number> {
  const context = await chrome.newContext();
  const page = await context.newPage();
  await page.goto(origin + from, { waitUntil: "networkidle" });
  const began = performance.now();
  await page.getByRole("link", { name: link, exact: true }).first().click();
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  const seconds = (performance.now() - began) / 1000;
  await context.close();
  return seconds;
}

/** Seconds from the press until the comment stands among the others, with its answer from the server. */
async function comment(chrome: Browser, origin: string, cookie: string): Promise<number> {
  const context = await chrome.newContext();
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: origin, httpOnly: true }]);
  const page = await context.newPage();
  await page.goto(origin + PROJECT, { waitUntil: "networkidle" });
  const text = `From far away, ${Math.round(performance.now())}`;
  const form = page.locator("form", { has: page.locator("textarea") }).last();
  await form.locator("textarea").fill(text);
  const answered = page.waitForResponse(
    (response) => response.request().method() === "POST" && response.url().includes("/comments"),
  );
  const began = performance.now();
  await form.locator("button[type=submit]").first().click();
  const { status } = { status: (await answered).status() };
  if (status >= 300) throw new Error(`The comment was answered with ${status}.`);
  await page.getByText(text).first().waitFor();
  const seconds = (performance.now() - began) / 1000;
  await context.close();
  return seconds;
}

async function measured(application: Application, chrome: Browser, origin: string): Promise<Line[]> {
  const of = async (measure: () => Promise<number>) => {
    const seconds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) seconds.push(await measure());
    return middle(seconds);
  };
  // Made, and kept, before somebody comes from far away.
  for (const address of FIRST) await (await fetch(application.origin + address)).arrayBuffer();
  const first: number[] = [];
  for (const address of FIRST) first.push(await of(() => firstVisit(chrome, origin + address)));
  const next: number[] = [];
  for (const step of NEXT) next.push(await of(() => nextPage(chrome, origin, step)));
  const cookie = await application.cookieOf(COORDINATOR);
  const posted = await of(() => comment(chrome, origin, cookie));
  const line = "300 ms there and back, 4 Mbit/s, 1 % lost";
  const list = (names: string[], seconds: number[]) =>
    names.map((name, index) => `${name} ${seconds[index]?.toFixed(2)}`).join(", ");
  const steps = NEXT.map(({ from, link }) => `${from} → ${link}`);
  return [
    {
      ...{ measure: "largest paint of a first visit, at worst", beside: line, unit: "s", most: 2 },
      ...{ value: Math.max(...first), told: list(FIRST, first) },
    },
    {
      ...{ measure: "the next page, at worst", beside: line, unit: "s", most: 0.7 },
      ...{ value: Math.max(...next), told: list(steps, next) },
    },
    { measure: "a comment, from the press until it stands", beside: line, unit: "s", most: 0.7, value: posted },
  ];
}

/** What somebody waits for who is far away, in Chromium: a first visit, the next page, and posting a comment. */
export async function far(): Promise<Line[]> {
  const application = await ownApplication();
  const line = await farFrom(application.origin);
  const chrome = await chromium.launch(await findBrowser());
  try {
    return await measured(application, chrome, line.origin);
  } finally {
    await chrome.close();
    line.stop();
    await application.stop();
  }
}
