import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type BrowserContext, test as base, type Page } from "@playwright/test";
import pg from "pg";
import type { Locale } from "@/lib/language/locales";
import { SESSION_COOKIES, tokenOf } from "@/lib/people/session-token";
import { type NewProject, newProjectAt } from "./new-project";
import { readyToUse } from "./ready";
import { STATE } from "./state";

/** Somebody at a browser of their own, reading in one language. */
export type Person = { page: Page; locale: Locale };

type People = {
  asCoordinatorOf: (place: string, locale?: Locale) => Promise<Person>;
  asLeadOf: (cluster: string, locale?: Locale) => Promise<Person>;
  asSecretariat: (locale?: Locale) => Promise<Person>;
  asAssessorFrom: (side: string, locale?: Locale) => Promise<Person>;
  asVisitor: (locale?: Locale) => Promise<Person>;
  newProject: NewProject;
};

type Server = { address: string; state: string };

/** Signs a demonstration account in without the form: a session in the database, and its cookie. */
async function signedIn(context: BrowserContext, account: string, { address, state }: Server): Promise<void> {
  Object.assign(process.env, JSON.parse(readFileSync(state, "utf8")));
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const id = randomUUID();
  const { rowCount } = await client.query(
    `INSERT INTO "Session" ("id", "personId", "expiresAt")
     SELECT $1, "id", now() + interval '1 hour' FROM "Person" WHERE "email" = $2`,
    [id, `${account}@demo.tandem.example`],
  );
  await client.end();
  if (rowCount !== 1) throw new Error(`There is no demonstration account ${account}.`);
  await context.addCookies([{ name: SESSION_COOKIES[0], value: await tokenOf(id), url: address, httpOnly: true }]);
}

type Opening = {
  /** Where the server that is asked says how to reach its database. */
  state: string;
  open: (account: string | null, locale: Locale) => Promise<Person>;
};

export const test = base.extend<People & Opening>({
  state: [STATE, { option: true }],
  open: async ({ browser, baseURL, state }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (account, locale) => {
      const context = await browser.newContext({ locale: locale === "zh" ? "zh-CN" : "en-GB", baseURL });
      contexts.push(context);
      if (account) await signedIn(context, account, { address: baseURL ?? "", state });
      return { page: readyToUse(await context.newPage()), locale };
    });
    for (const context of contexts) await context.close();
  },
  asCoordinatorOf: async ({ open }, use) => use((place, locale = "en") => open(place, locale)),
  asLeadOf: async ({ open }, use) => use((cluster, locale = "en") => open(cluster, locale)),
  asSecretariat: async ({ open }, use) => use((locale = "en") => open("secretariat", locale)),
  asAssessorFrom: async ({ open }, use) => use((side, locale = "en") => open(`assessor-${side}`, locale)),
  asVisitor: async ({ open }, use) => use((locale = "en") => open(null, locale)),
  newProject: async ({ baseURL }, use) => use(newProjectAt(baseURL ?? "")),
});

export { expect } from "@playwright/test";
