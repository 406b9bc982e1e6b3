import { setImmediate as nextTurn } from "node:timers/promises";
import { formatDate } from "@/lib/language/format";
import { formatMessage } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import { blocksOf, isFilled } from "@/lib/plan-model/blocks";
import { shortFingerprint } from "@/lib/plan-model/fingerprint";
import { SECTION_NAMES } from "@/lib/plan-model/sections";
import { clusterColour } from "@/lib/print/colours";
import { allFonts } from "@/lib/print/fonts";
import { type Language, LEFT, PdfLayout, SOFT } from "@/lib/print/pdf-layout";
import { threadShapes } from "@/lib/projects/thread-shapes";
import { ENDS, type End, endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { planNames } from "../versions/plan-names";
import type { Version } from "../versions/present";
import { printed } from "./parts";
import { labels, pair, placeOf, type Setting } from "./setting";

export type Printed = {
  code: string;
  version: Version;
  /** When it was first agreed, for one that was amended since. */
  firstAgreedAt: string | null;
  taxonomy: Taxonomy;
  places: Place[];
};

const AGREED = new Set(["AGREED", "AMENDED"]);

function cover(set: Setting, given: Printed): void {
  const { code, version, firstAgreedAt } = given;
  const { layout, plan } = set;
  const number = version.number ?? "–";
  layout.mark();
  layout.text("P", `${labels.en.name}  ${labels.zh.name}`, { size: 12, language: "zh", colour: SOFT, after: 8 });
  const original = plan.originalLanguage;
  const other: Language = original === "en" ? "zh" : "en";
  if (plan.title[original])
    layout.text("H1", plan.title[original], { size: 22, weight: "bold", language: original, after: 2 });
  if (plan.title[other]) layout.text("P", plan.title[other], { size: 16, language: other, after: 8 });
  for (const language of ["en", "zh"] as const) {
    const messages = labels[language];
    const date = formatDate(version.at, language);
    const first = firstAgreedAt ? formatDate(firstAgreedAt, language) : date;
    const agreement = { AGREED: messages.agreedOn, AMENDED: messages.amendedOn, SENT: messages.sentOn }[
      version.cause ?? "SENT"
    ];
    const status = version.cause ? agreement : messages.nowOn;
    layout.text(
      "P",
      `${formatMessage(messages.of, language, { code, number })}${language === "en" ? ". " : "。"}${formatMessage(status, language, { date, first })}`,
      {
        size: 9,
        language,
        colour: SOFT,
        after: 1,
      },
    );
  }
  thread(set, given);
  layout.text("P", `${labels.en.fingerprint}  ${labels.zh.fingerprint}`, {
    size: 8,
    language: "zh",
    colour: SOFT,
    after: 0,
  });
  layout.text("P", version.fingerprint, { size: 8, colour: SOFT, after: 2 });
  layout.text("P", labels[original].original, { size: 8, language: original, colour: SOFT, after: 10 });
  layout.rule("#17202A", 1);
}

/** So many knots can be told from each other on a thread. */
const MOST_KNOTS = 12;

/** The plan as its thread: dashed until it is agreed, with a knot for each milestone, and who holds its ends. */
function thread({ layout, plan, places }: Setting, { version, taxonomy }: Printed): void {
  const partners = plan.partners.flatMap(({ place }) => places.filter(({ slug }) => slug === place));
  const among = partners.map(({ side }) => side);
  const at = (end: End) => partners.filter(({ side }) => endOf(side, among) === end);
  const stateOf = (end: End) => (at(end).length > 0 ? "ANSWERED" : null);
  const count = plan.milestones.length;
  layout.space(16);
  layout.draw(
    threadShapes(
      {
        agreed: AGREED.has(version.cause ?? ""),
        pale: false,
        ends: { LEFT: stateOf("LEFT"), RIGHT: stateOf("RIGHT") },
        knots: Array(count > MOST_KNOTS ? 0 : count).fill("PLANNED"),
      },
      {
        x: LEFT,
        y: layout.y,
        width: layout.width,
        colour: clusterColour(taxonomy.cluster(plan.cluster)?.colour),
        scale: 1.4,
        ground: "#ffffff",
      },
    ),
  );
  const style = { size: 10, language: "zh" } as const;
  for (const end of ENDS) {
    const names = at(end).map(({ name }) => pair(name.en, name.zh));
    const lines = layout.lines(names.join(" · "), layout.width / 2 - 12, style).slice(0, 2);
    for (const [at, line] of lines.entries()) {
      const right = end === "RIGHT" ? layout.width - layout.measure(line, style) : 0;
      layout.put("P", [line], LEFT + right, layout.y + 22 + at * 15, 0, style);
    }
  }
  layout.space(42);
}

/** Room for each place to sign. */
function signatures(set: Setting): void {
  const { layout, plan } = set;
  layout.ensure(180);
  layout.text("H2", `${labels.en.signatures}  ${labels.zh.signatures}`, {
    size: 14,
    weight: "bold",
    language: "zh",
    after: 4,
  });
  for (const language of ["en", "zh"] as const)
    layout.text("P", labels[language].signaturesText, { size: 9, language, colour: SOFT, after: 2 });
  const third = layout.width / 3;
  for (const { place } of plan.partners) {
    layout.ensure(96);
    layout.space(8);
    layout.text("H3", placeOf(set, place), { weight: "bold", language: "zh", after: 40 });
    for (const [index, name] of (["nameAndFunction", "placeAndDate", "signature"] as const).entries())
      layout.field(`${labels.en[name]}  ${labels.zh[name]}`, index * third, third - 16);
    layout.space(18);
  }
}

/** Lets others have their turn after so many milliseconds: a plan of hundreds of pages takes seconds. */
const TURN = 15;
function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN) return;
    await nextTurn();
    since = performance.now();
  };
}

/**
 * The Cooperation Action Plan as a PDF in both languages: all sections, with room for each place's signature and
 * on every page the code, the version and its fingerprint. What is not agreed is marked as a draft, and what was never sent says so. The same version is
 * always the same bytes.
 */
export async function actionPlanPdf(given: Printed): Promise<Uint8Array<ArrayBuffer>> {
  const { code, version, taxonomy, places } = given;
  const plan = version.content;
  const title = plan.title[plan.originalLanguage] ?? code;
  const layout = new PdfLayout({
    title: `${labels.en.name} · ${title} (${code}, ${labels.en.version} ${version.number ?? "–"})`,
    subject: `${labels.zh.name} ${version.fingerprint}`,
    at: new Date(version.at),
    fonts: await allFonts(),
  });
  const pause = pauses();
  const set: Setting = {
    layout,
    plan,
    en: planNames("en", taxonomy, places),
    zh: planNames("zh", taxonomy, places),
    places,
  };
  cover(set, given);
  const filled = blocksOf(plan).filter(({ fields }) => fields.some(isFilled));
  for (const part of SECTION_NAMES.filter((one) => filled.some((block) => block.part === one))) {
    layout.space(6);
    layout.text("H2", `${set.en.part(part)}  ${set.zh.part(part)}`, {
      size: 14,
      weight: "bold",
      language: "zh",
      after: 5,
    });
    for (const _ of printed(set, part)) await pause();
  }
  signatures(set);
  const agreed = AGREED.has(version.cause ?? "");
  const foot = `${code} · ${labels.en.version} ${labels.zh.version} ${version.number ?? "–"} · ${labels.en.fingerprintShort} ${labels.zh.fingerprintShort} ${shortFingerprint(version.fingerprint)}`;
  const unsent = version.cause === null ? `  ·  ${labels.en.unsent}  ${labels.zh.unsent}` : "";
  return layout.bytes(foot, agreed ? null : `${labels.en.draft}  ${labels.zh.draft}${unsent}`);
}
