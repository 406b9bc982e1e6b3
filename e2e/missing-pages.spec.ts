import { readdirSync } from "node:fs";
import path from "node:path";
import { messagesOf } from "./messages";
import { expect, test } from "./people";

/** Something that is nowhere, for each parameter of an address. */
const NOWHERE: Record<string, string> = { number: "999", id: "2147483000", section: "basics" };

/** A link from a letter says itself what became of it, to whoever was meant and to everybody else. */
const FROM_LETTERS = ["/account/address/[token]", "/answer/[token]", "/invitation/[token]"];

/** The addresses of the pages that look something up, found on disk: `/projects/[code]/plan`. */
const looking = readdirSync("app/[locale]", { recursive: true, encoding: "utf8" })
  .filter((file) => path.basename(file) === "page.tsx" && file.includes("["))
  .map((file) => `/${path.dirname(file).split(path.sep).join("/")}`)
  .filter((address) => !FROM_LETTERS.includes(address))
  .sort();
const missing = [
  ...looking.map((address) => address.replaceAll(/\[(\w+)\]/g, (_, name) => NOWHERE[name] ?? "no-such-thing")),
  // What is looked up within something that is there.
  "/places/wuhan/revisions/999",
  "/clusters/none/table",
  "/nowhere",
  "/nowhere/at-all",
];

test("there are pages that look something up", () => {
  expect(looking).toEqual(expect.arrayContaining(["/projects/[code]", "/places/[slug]", "/rounds/[id]"]));
});

for (const locale of ["en", "zh"] as const)
  test(`what is not there is a whole page without any script, 404, with a way on (${locale})`, async ({
    asVisitor,
    asSecretariat,
  }) => {
    const readers = [await asVisitor(locale), await asSecretariat(locale)];
    const messages = messagesOf(locale).notFound;
    for (const { page } of readers)
      for (const address of missing) {
        const answer = await page.request.get(`/${locale}${address}`);
        const html = await answer.text();
        if (answer.url().includes("/sign-in")) continue;
        expect(answer.status(), address).toBe(404);
        expect(html, address).toContain(`<h1>${messages.title}</h1>`);
        expect(html, address).toContain(`<html lang="${locale === "zh" ? "zh-Hans" : "en"}"`);
        expect(html, address).toContain(`href="/${locale}/places"`);
        expect(html, address).not.toContain("__next_error__");
        const nonce = /'nonce-([^']+)'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1];
        expect(nonce, address).toBeTruthy();
        const nonces = new Set([...html.matchAll(/<script[^>]* nonce="([^"]*)"/g)].map(([, found]) => found));
        expect([...nonces], address).toEqual([nonce]);
      }
  });
