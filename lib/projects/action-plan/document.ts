import { exactSum } from "@/lib/language/exact";
import { formatDate } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { PlanContent } from "../plan/content";
import { isBehind } from "../plan/text";
import { blocksOf, broughtIn, isFilled, PARTS, type PlanPart, sumOf, type ValueForm } from "../versions/blocks";
import { shortFingerprint } from "../versions/fingerprint";
import type { Version } from "../versions/present";
import { type PlanWords, planWords } from "../versions/words";
import { type Cell, type Language, Paper, SOFT } from "./paper";

type Written = { en: string | null; zh: string | null; of?: string | null };
export type Printed = {
  code: string;
  version: Version;
  /** When it was first agreed, for one that was amended since. */
  firstAgreedAt: string | null;
  taxonomy: Taxonomy;
  places: Place[];
};
type Setting = { paper: Paper; plan: PlanContent; en: PlanWords; zh: PlanWords; places: Place[] };

const said = { en: messagesOf("en").actionPlan, zh: messagesOf("zh").actionPlan };
const AGREED = new Set(["AGREED", "AMENDED"]);

/** A text in both languages, one after the other: the original first, the other set back a little. */
function both(
  { paper, plan }: Setting,
  text: Written | null | undefined,
  { indent = 0, tag = "P" as "P" | "H3", sign = "" } = {},
): void {
  if (!text) return;
  const original = plan.originalLanguage;
  const other: Language = original === "en" ? "zh" : "en";
  const weight = tag === "H3" ? "bold" : "regular";
  const [first, second] = [text[original], text[other]];
  if (first) paper.text(tag, sign + first, { language: original, weight, indent, after: second ? 3 : 7 });
  if (second) {
    const behind = text.of !== undefined && isBehind({ ...text, of: text.of }, original);
    paper.text("P", second, { language: other, indent, colour: first ? SOFT : undefined, after: behind ? 0 : 7 });
    if (behind)
      paper.text("P", `[${said[other].behind}]`, { language: other, indent, size: 8, colour: SOFT, after: 7 });
  }
}

/** A name in both languages in one line. */
const pair = (en: string, zh: string) => (en === zh ? en : `${en}  ${zh}`);
const named = ({ en, zh }: Setting, as: ValueForm, value: string | number) =>
  pair(en.value({ as, value }), zh.value({ as, value }));
const placeOf = ({ en, zh }: Setting, slug: string | null) => (slug ? pair(en.place(slug), zh.place(slug)) : "");
const cell = (en: string, zh = ""): Cell => [
  { text: en, language: "en" },
  ...(zh && zh !== en ? [{ text: zh, language: "zh" as const }] : []),
];
const amount = (text: string): Cell => [{ text, right: true }];
const written = (text: Written): Cell => cell(text.en ?? "", text.zh ?? "").filter(({ text: words }) => words);
const heads = ({ en, zh }: Setting, names: Parameters<PlanWords["field"]>[0][]): Cell[] =>
  names.map((name) => cell(en.field(name), zh.field(name)));

/** A fact: what it is called, and what it is. */
function fact(set: Setting, name: Parameters<PlanWords["field"]>[0], value: string): void {
  if (value)
    set.paper.text("P", `${set.en.field(name)} ${set.zh.field(name)}:  ${value}`, {
      size: 9,
      language: "zh",
      colour: SOFT,
      after: 1,
    });
}

function basics(set: Setting): void {
  const { paper, plan, en, zh } = set;
  both(set, plan.summary);
  const codes = (of: "themes" | "challenges" | "sdgs", all: string[]) =>
    all
      .map((code) =>
        of === "sdgs"
          ? `${en.code(of, code)} ${zh.code(of, code).replace(/^\d+ /, "")}`
          : pair(en.code(of, code), zh.code(of, code)),
      )
      .join(" · ");
  fact(set, "cluster", named(set, "cluster", plan.cluster));
  fact(set, "themes", codes("themes", plan.themes));
  fact(set, "challenges", codes("challenges", plan.challenges));
  fact(set, "sdgs", codes("sdgs", plan.sdgs.map(String)));
  for (const field of ["startsOn", "endsOn"] as const)
    if (plan[field]) fact(set, field, named(set, "day", plan[field]));
  paper.space(8);
}

function partners(set: Setting): void {
  for (const { place, role } of set.plan.partners) {
    const side = set.places.find(({ slug }) => slug === place)?.side ?? "";
    set.paper.text("P", `${side}  ${placeOf(set, place)}  –  ${named(set, "role", role)}`, {
      language: "zh",
      after: 2,
    });
  }
  set.paper.space(8);
}

function titled(set: Setting, texts: [string, Written][], nameOf: (words: PlanWords, code: string) => string): void {
  for (const [code, text] of texts) {
    set.paper.text("H3", pair(nameOf(set.en, code), nameOf(set.zh, code)), {
      weight: "bold",
      language: "zh",
      after: 2,
    });
    both(set, text);
  }
}

function workPackages(set: Setting): void {
  for (const { title, place, description, activities } of set.plan.sections.workPackages?.items ?? []) {
    both(set, title, { tag: "H3" });
    fact(set, "place", placeOf(set, place));
    set.paper.space(3);
    both(set, description);
    for (const { text } of activities) both(set, text, { indent: 14, sign: "–  " });
  }
}

function milestones(set: Setting): void {
  const { paper, plan } = set;
  paper.table(
    [22, 44, 16, 26],
    heads(set, ["dueOn", "title", "kind", "place"]),
    plan.milestones.map(({ dueOn, title, language, kind, place }) => [
      cell(dueOn),
      [{ text: title, language }],
      cell(set.en.value({ as: "milestoneKind", value: kind }), set.zh.value({ as: "milestoneKind", value: kind })),
      place ? cell(set.en.place(place), set.zh.place(place)) : [],
    ]),
  );
}

function associates(set: Setting): void {
  for (const { name, kind, place, role } of set.plan.sections.associates?.items ?? []) {
    both(set, name, { tag: "H3" });
    fact(set, "kind", named(set, "associateKind", kind));
    fact(set, "place", placeOf(set, place));
    set.paper.space(3);
    both(set, role);
  }
}

type Line = NonNullable<PlanContent["sections"]["budget"]>["lines"][number];

/** What the lines of the budget come to, by what they have in common. */
function sums<K extends string | number>(lines: Line[], by: (line: Line) => K): [K, number][] {
  const found = new Map<K, number>();
  for (const line of lines) found.set(by(line), exactSum([found.get(by(line)) ?? 0, line.amount]));
  return [...found];
}

function budget(set: Setting): void {
  const { paper, plan, en, zh } = set;
  const section = plan.sections.budget;
  if (!section) return;
  const money = (of: number) => en.money(of, section.currency);
  paper.table(
    [30, 12, 30, 30, 24],
    heads(set, ["place", "year", "source", "note", "amount"]).map((head, column) =>
      column === 4 ? head.map((text) => ({ ...text, right: true })) : head,
    ),
    section.lines.map(({ place, year, source, note, amount: of }) => [
      cell(en.place(place), zh.place(place)),
      cell(String(year)),
      cell(en.value({ as: "source", value: source }), zh.value({ as: "source", value: source })),
      written(note),
      amount(money(of)),
    ]),
    { foot: [[cell(en.field("sum"), zh.field("sum")), [], [], [], amount(money(sumOf(plan)))]] },
  );
  const summary = (title: "byPlace" | "byYear", rows: [Cell, number][]) =>
    paper.table(
      [60, 24],
      [cell(said.en[title], said.zh[title]), []],
      rows.map(([name, of]) => [name, amount(money(of))]),
    );
  summary(
    "byPlace",
    sums(section.lines, ({ place }) => place).map(([slug, of]) => [cell(en.place(slug), zh.place(slug)), of]),
  );
  summary(
    "byYear",
    sums(section.lines, ({ year }) => year).map(([year, of]) => [cell(String(year)), of]),
  );
}

function results(set: Setting): void {
  const { paper, plan, en } = set;
  both(set, plan.sections.results?.text);
  const indicators = plan.sections.results?.indicators ?? [];
  if (indicators.length === 0) return;
  const number = (value: number | null) => (value === null ? "–" : en.value({ as: "number", value }));
  paper.table(
    [36, 14, 14, 16, 44],
    heads(set, ["name", "baseline", "target", "unit", "measured"]),
    indicators.map(({ name, baseline, target, unit, measured }) => [
      written(name),
      cell(number(baseline)),
      cell(number(target)),
      written(unit),
      written(measured),
    ]),
  );
}

function risks(set: Setting): void {
  for (const { text, likelihood, impact, answer } of set.plan.sections.risks?.items ?? []) {
    both(set, text, { tag: "H3" });
    fact(set, "likelihood", named(set, "likelihood", likelihood));
    fact(set, "impact", named(set, "likelihood", impact));
    set.paper.space(3);
    both(set, answer);
  }
}

const PRINTED: Record<PlanPart, (set: Setting) => void> = {
  basics,
  partners,
  problems: (set) =>
    titled(set, Object.entries(set.plan.sections.problems?.sides ?? {}), (words, code) => words.side(code)),
  objectives: (set) => {
    for (const [index, { text }] of (set.plan.sections.objectives?.items ?? []).entries())
      both(set, text, { sign: `${index + 1}.  ` });
  },
  workPackages,
  milestones,
  targetGroups: (set) => both(set, set.plan.sections.targetGroups?.text),
  contributions: (set) => titled(set, broughtIn(set.plan), (words, code) => words.place(code)),
  associates,
  budget,
  results,
  risks,
  afterwards: (set) => both(set, set.plan.sections.afterwards?.text),
};

function cover(set: Setting, { code, version, firstAgreedAt }: Printed): void {
  const { paper, plan } = set;
  const number = version.number ?? "–";
  paper.mark();
  paper.text("P", `${said.en.name}  ${said.zh.name}`, { size: 12, language: "zh", colour: SOFT, after: 8 });
  const original = plan.originalLanguage;
  const other: Language = original === "en" ? "zh" : "en";
  if (plan.title[original])
    paper.text("H1", plan.title[original], { size: 22, weight: "bold", language: original, after: 2 });
  if (plan.title[other]) paper.text("P", plan.title[other], { size: 16, language: other, after: 8 });
  for (const language of ["en", "zh"] as const) {
    const words = said[language];
    const date = formatDate(version.at, language);
    const first = firstAgreedAt ? formatDate(firstAgreedAt, language) : date;
    const told = { AGREED: words.agreedOn, AMENDED: words.amendedOn, SENT: words.sentOn }[version.cause ?? "SENT"];
    const status = version.cause ? told : words.nowOn;
    paper.text(
      "P",
      `${say(words.of, language, { code, number })}${language === "en" ? ". " : "。"}${say(status, language, { date, first })}`,
      {
        size: 9,
        language,
        colour: SOFT,
        after: 1,
      },
    );
  }
  paper.text("P", `${said.en.fingerprint}  ${said.zh.fingerprint}`, {
    size: 8,
    language: "zh",
    colour: SOFT,
    after: 0,
  });
  paper.text("P", version.fingerprint, { size: 8, colour: SOFT, after: 2 });
  paper.text("P", said[original].original, { size: 8, language: original, colour: SOFT, after: 10 });
  paper.rule("#17202A", 1);
}

/** Room for each place to sign. */
function signatures(set: Setting): void {
  const { paper, plan } = set;
  paper.ensure(180);
  paper.text("H2", `${said.en.signatures}  ${said.zh.signatures}`, {
    size: 14,
    weight: "bold",
    language: "zh",
    after: 4,
  });
  for (const language of ["en", "zh"] as const)
    paper.text("P", said[language].signaturesText, { size: 9, language, colour: SOFT, after: 2 });
  const third = paper.width / 3;
  for (const { place } of plan.partners) {
    paper.ensure(96);
    paper.space(8);
    paper.text("H3", placeOf(set, place), { weight: "bold", language: "zh", after: 40 });
    for (const [index, name] of (["nameAndFunction", "placeAndDate", "signature"] as const).entries())
      paper.field(`${said.en[name]}  ${said.zh[name]}`, index * third, third - 16);
    paper.space(18);
  }
}

/**
 * The Urban Cooperation Action Plan as a PDF in both languages: all sections, with room for each place's signature and
 * on every page the code, the version and its fingerprint. What is not agreed is marked as a draft. The same version is
 * always the same bytes.
 */
export async function actionPlanPdf(printed: Printed): Promise<Uint8Array<ArrayBuffer>> {
  const { code, version, taxonomy, places } = printed;
  const plan = version.content;
  const title = plan.title[plan.originalLanguage] ?? code;
  const paper = new Paper({
    title: `${said.en.name} · ${title} (${code}, ${said.en.version} ${version.number ?? "–"})`,
    subject: `${said.zh.name} ${version.fingerprint}`,
    at: new Date(version.at),
  });
  const set: Setting = {
    paper,
    plan,
    en: planWords("en", taxonomy, places),
    zh: planWords("zh", taxonomy, places),
    places,
  };
  cover(set, printed);
  const filled = blocksOf(plan).filter(({ fields }) => fields.some(isFilled));
  for (const part of PARTS.filter((one) => filled.some((block) => block.part === one))) {
    paper.space(6);
    paper.text("H2", `${set.en.part(part)}  ${set.zh.part(part)}`, {
      size: 14,
      weight: "bold",
      language: "zh",
      after: 5,
    });
    PRINTED[part](set);
  }
  signatures(set);
  const agreed = AGREED.has(version.cause ?? "");
  const foot = `${code} · ${said.en.version} ${said.zh.version} ${version.number ?? "–"} · ${said.en.fingerprintShort} ${said.zh.fingerprintShort} ${shortFingerprint(version.fingerprint)}`;
  return paper.bytes(foot, agreed ? null : `${said.en.draft}  ${said.zh.draft}`);
}
