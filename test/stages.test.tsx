import { prerender } from "react-dom/static";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { ReaderTime } from "@/components/ui/reader-time";
import type { MaybeActor } from "@/lib/access/actor";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { isEnded, type ProjectStatus } from "@/lib/project-rules/status";
import { projectByCode } from "@/lib/workflow/queries";
import { useDatabase } from "@/test/database";
import { type Readers, readers, SITUATIONS, situations } from "@/test/fixtures/stages";
import { type Element, elementsIn, isUnread, parsed, textOf } from "@/test/markup";

// Every page of a project in every situation that it can be in, as each of its readers sees it: rendered without a
// browser, and held to what may stand on it.
const reader = vi.hoisted(() => ({ now: null as unknown }));
vi.mock("@/app/session", () => ({ currentActor: async () => reader.now }));
// What people say to each other is not what is held to be true here.
vi.mock("@/components/threads/thread", () => ({ Thread: () => "…" }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock("next/navigation", async (original) => ({
  ...(await original<object>()),
  useRouter: () => ({ push() {}, refresh() {}, replace() {} }),
  usePathname: () => "/",
  useSearchParams: () => new URLSearchParams(),
}));

useDatabase();

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: Promise<Record<string, never>> };
type Page = { default: (props: Props) => Promise<React.ReactNode> };
const PAGES = {
  overview: () => import("@/app/[locale]/projects/[code]/page"),
  decision: () => import("@/app/[locale]/projects/[code]/decision/page"),
  plan: () => import("@/app/[locale]/projects/[code]/plan/page"),
  progress: () => import("@/app/[locale]/projects/[code]/progress/page"),
  meetings: () => import("@/app/[locale]/projects/[code]/meetings/page"),
  documents: () => import("@/app/[locale]/projects/[code]/documents/page"),
  versions: () => import("@/app/[locale]/projects/[code]/versions/page"),
  amendments: () => import("@/app/[locale]/projects/[code]/amendments/page"),
  finalReport: () => import("@/app/[locale]/projects/[code]/final-report/page"),
} as const satisfies Record<string, () => Promise<unknown>>;
type Name = keyof typeof PAGES;
const { overview: _, ...OTHER } = PAGES;

/** A page of a project as somebody reads it. */
async function pageAs(name: Name, code: string, who: MaybeActor, locale: Locale): Promise<Element> {
  reader.now = who;
  const { default: Page } = (await PAGES[name]()) as unknown as Page;
  const page = await Page({ params: Promise.resolve({ locale, code }), searchParams: Promise.resolve({}) });
  const errors: unknown[] = [];
  const { prelude } = await prerender(
    <ReaderTime zone="UTC" now={new Date().toISOString()}>
      {page}
    </ReaderTime>,
    { onError: (error) => void errors.push(error) },
  );
  const html = await new Response(prelude as ReadableStream).text();
  if (errors.length) throw errors[0];
  return parsed(html);
}

const withId = (id: string) => (element: Element) => element.attributes.includes(` id="${id}"`);
const isHeading = ({ tag }: Element) => /^h[2-6]$/.test(tag);

/** The buttons in the colour of going on. */
const filledIn = (page: Element) =>
  elementsIn(page, isUnread)
    .filter(
      ({ tag, attributes }) =>
        (tag === "a" || tag === "button") && /class="[^"]*\bprimary\b|class="[^"]*_primary_/.test(attributes),
    )
    .map(textOf);

/** Headings below which nothing stands before the next one of their rank, or the end of what they head. */
function bareHeadings(root: Element): string[] {
  const rest = root.children.filter((child) => (typeof child === "string" ? child.trim() : !isUnread(child)));
  const here = rest.flatMap((child, index) => {
    if (typeof child === "string" || !isHeading(child)) return [];
    const next = rest[index + 1];
    const isBare = !next || (typeof next !== "string" && isHeading(next) && next.tag <= child.tag);
    return isBare ? [textOf(child)] : [];
  });
  return [...here, ...rest.flatMap((child) => (typeof child === "string" ? [] : bareHeadings(child)))];
}

/** What stands at each of several fields or sections: hints, and that nothing is in it. */
const isOfEach = ({ tag, attributes }: Element) => tag === "form" || /class="[^"]*sectionEmpty/.test(attributes);

/** The sentences that stand on a page more than once. */
function toldTwice(page: Element): string[] {
  const sentences = elementsIn(page, (element) => isUnread(element) || isOfEach(element) || withId("history")(element))
    .filter(
      ({ tag, children }) => ["p", "li", "h2"].includes(tag) && children.every((child) => typeof child === "string"),
    )
    .map(textOf)
    .filter((text) => /[.。]$/.test(text));
  return [...new Set(sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index))];
}

const stepsIn = (page: Element, locale: Locale) => {
  const { nextStep, waitsTitles } = messagesOf(locale).project;
  return elementsIn(page, isUnread).filter(
    (element) =>
      (isHeading(element) && textOf(element) === waitsTitles.next) ||
      (element.tag === "p" && textOf(element) === nextStep.title),
  );
};

/** How it is said that something has not come yet, although it still may. */
const NOT_YET = { en: /\byet\b/i, zh: /尚未|尚无|暂无/ };
const HISTORY = /id="(history|conversation)"/;
const read = (element: Element): Element => ({
  ...element,
  children: element.children
    .filter((child) => typeof child === "string" || !(isUnread(child) || HISTORY.test(child.attributes)))
    .map((child) => (typeof child === "string" ? child : read(child))),
});

/** All that a page says, but for texts that can be translated at any time. */
const saidOn = (page: Element, locale: Locale) =>
  textOf(read(page)).replaceAll(messagesOf(locale).project.notTranslated[locale], "");

/** Who reads the overview in the first language, and the decision. */
const EVERYBODY = ["leadPlace", "partner", "otherPlace", "clusterLead", "assessor", "secretariat", "visitor"] as const;
/** Who reads all else: those between whom the others are. Each situation has the next of them, so that each comes to each page. */
const IN_TURN = ["clusterLead", "leadPlace", "visitor"] as const satisfies (keyof Readers)[];
const inTurn = (turn: number) => IN_TURN[turn % IN_TURN.length] ?? "visitor";

/** Places in sentences that nothing was put into. */
const unfilledIn = (page: Element): string[] => textOf(read(page)).match(/\{[a-z]\w*\}/gi) ?? [];

/** What must not be on a page: a second button in the colour of going on, a sentence told twice or not filled, a bare heading. */
const faultsOf = (page: Element) => ({
  filled: filledIn(page).slice(1),
  twice: toldTwice(page),
  bare: bareHeadings(page),
  unfilled: unfilledIn(page),
});
const NO_FAULTS = { filled: [], twice: [], bare: [], unfilled: [] };

let people: Readers;
beforeAll(async () => {
  people = await readers();
});

describe.each(SITUATIONS.map((situation, turn) => [situation, turn] as const))("%s", (situation, turn) => {
  let code: string;
  let status: ProjectStatus;
  const whoMayRead = (readers: readonly (keyof Readers)[]) =>
    readers.filter((who) => status !== "DRAFT" || who === "leadPlace");

  beforeAll(async () => {
    code = await situations(people)[situation]();
    ({ status } = await projectByCode(code, people.leadPlace));
  });

  /** A page as somebody reads it, once it was held to what may stand on it. */
  async function sound(name: Name, who: keyof Readers, locale: Locale): Promise<Element> {
    const page = await pageAs(name, code, people[who], locale);
    expect({ who, ...faultsOf(page) }).toEqual({ who, ...NO_FAULTS });
    if (isEnded(status)) expect(saidOn(page, locale), who).not.toMatch(NOT_YET[locale]);
    return page;
  }

  it.each(LOCALES)("tells its readers in %s one next step, once, with one filled button", async (locale) => {
    for (const who of whoMayRead(locale === "en" ? EVERYBODY : ["leadPlace", inTurn(turn)])) {
      const page = await sound("overview", who, locale);
      expect(stepsIn(page, locale).length, who).toBeLessThanOrEqual(1);
    }
  });

  it.each(Object.keys(OTHER).map((name, index) => [name as Name, turn + index] as const))(
    "shows on the page of its %s what is true now",
    async (name, pageTurn) => {
      const asked = name === "decision" ? EVERYBODY : new Set(["leadPlace", inTurn(pageTurn)] as const);
      for (const [index, who] of whoMayRead([...asked]).entries())
        await sound(name, who, LOCALES[(pageTurn + index) % LOCALES.length] ?? "en");
    },
  );
});
