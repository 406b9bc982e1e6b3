import { transact } from "@/lib/platform/database";
import { withLongWords } from "@/test/long-words";
import { aLetter } from "./a-letter";
import { faultsOf } from "./accessibility";
import { addressesFor, LEADING_ON, onDisk, PAGES, READERS, type Reader } from "./every-page";
import { onOwnServer } from "./own-server";
import { expect } from "./people";

const NARROWEST = 320;

const test = onOwnServer(async () => {
  // What was proposed stands open again, for the page on which it is written.
  await transact(
    (database) => database.$executeRaw`
    UPDATE "Amendment" SET status = 'DRAFT', "proposedAt" = NULL
    WHERE "projectId" = (SELECT id FROM "Project" WHERE code = 'RC-2026-002')`,
  );
  await withLongWords();
  await catchMail();
});

/** A mail that was caught, as a page of its own shows it. */
async function catchMail(): Promise<void> {
  const time = new Date();
  const data = { kind: "trial", data: {}, address: "li.na@tandem.test", locale: "en", dueAt: time, giveUpAt: time };
  await transact((database) =>
    database.mail.create({
      data: {
        ...data,
        messageId: "<1@tandem.test>",
        subject: "Find a partner",
        text: "Find a partner",
        html: aLetter("en"),
        state: "SENT",
      },
    }),
  );
}

/** What makes the page wider than the window, innermost first. Runs in the page. */
function whatWidens(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (element: Element) => getComputedStyle(element).overflowX !== "visible";
  const within = (element: Element | null): boolean => !!element && (scrolls(element) || within(element.parentElement));
  return [...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > clientWidth + 1 && !within(each.parentElement))
    .reverse()
    .map((each) => `${each.tagName}.${each.getAttribute("class")} ${each.textContent?.slice(0, 40)}`);
}

// Each reader comes by itself: where two browsers run, they go at once.
test.describe.configure({ mode: "parallel" });

test("every page that there is has an address here", () => {
  expect([...Object.keys(PAGES), ...LEADING_ON].sort()).toEqual(onDisk().sort());
});

// Partners read Chinese, as most of them do.
for (const reader of Object.keys(READERS) as Reader[])
  test(`every page holds words that do not break, and has no accessibility fault: ${reader}`, async ({
    open,
    baseURL,
  }) => {
    // Against what never ends, not a measure: it looks at dozens of pages.
    test.setTimeout(600_000);
    const { page, locale } = await open(READERS[reader], reader === "partner" ? "zh" : "en");
    if (reader === "coordinator")
      await page.request.post("/api/v1/profiles/barcelona/draft", { headers: { origin: baseURL ?? "" }, data: {} });
    for (const address of addressesFor(reader)) {
      await page.setViewportSize({ width: NARROWEST, height: 800 });
      const answer = await page.goto(`/${locale}${address}`);
      expect.soft(answer?.status(), address).toBe(200);
      expect.soft(new URL(page.url()).pathname, address).toBe(`/${locale}${address}`.split("?")[0]);
      expect.soft(await page.evaluate(whatWidens), address).toEqual([]);
      expect.soft(await faultsOf(page), address).toEqual([]);
    }
  });
