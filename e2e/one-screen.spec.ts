import { messagesOf } from "./messages";
import { onOwnServer } from "./own-server";
import { expect } from "./people";

// The demonstration as it begins: what other tests do to it lets its lists grow.
const test = onOwnServer(async () => undefined);

const LAPTOP = { width: 1440, height: 900 };

/** Everybody who has work, in the languages in which theirs is longest. */
const READERS = [
  ["barcelona", "en"],
  ["barcelona", "zh"],
  ["green-transition", "en"],
  ["assessor-eu", "zh"],
  ["secretariat", "en"],
] as const;

test("a laptop shows everybody's whole work; only the settings of one's own profile are below", async ({ open }) => {
  const below: string[] = [];
  for (const [account, locale] of READERS) {
    const { page } = await open(account, locale);
    await page.setViewportSize(LAPTOP);
    await page.goto(`/${locale}/work`);
    const settings = page.getByRole("link", { name: messagesOf(locale).work.profile.read });
    const sections = page.locator("main > section, main > div > section").filter({ hasNot: settings });
    for (const section of await sections.filter({ hasNot: page.locator("form") }).all()) {
      const { y, height } = (await section.boundingBox()) ?? { y: 0, height: 0 };
      if (y + height > LAPTOP.height)
        below.push(
          `${account} (${locale}): ${await section.getByRole("heading").first().textContent()} to ${y + height} px`,
        );
    }
  }
  expect(below).toEqual([]);
});
