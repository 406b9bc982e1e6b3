import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { PlanChanges } from "@/components/versions/plan-changes";
import { PlanReading } from "@/components/versions/plan-reading";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { checkPlan, lengthOf } from "@/lib/plan-model/check";
import { type PlanContent, planContent } from "@/lib/plan-model/content";
import type { Content } from "@/lib/plan-model/fields";
import { reusedContent } from "@/lib/plan-model/reuse";
import { SECTION_SCHEMAS } from "@/lib/plan-model/schema";
import { type ContentSection, fieldsOf } from "@/lib/plan-model/sections";
import { behindIn } from "@/lib/plan-model/text";
import { actionPlanPdf } from "@/lib/plans/action-plan/document";
import type { PlanView } from "@/lib/plans/sections/present";
import { differenceOf } from "@/lib/plans/versions/difference";
import { planNames } from "@/lib/plans/versions/plan-names";
import { readStored } from "@/lib/platform/stored";
import { withLookups } from "@/lib/taxonomy/queries";
import { planOf } from "@/test/fixtures/plan";
import { bare, readPdf } from "@/test/pdf-text";
import { fieldName } from "./field-name";
import type { FormContext } from "./form/messages";
import { SectionFields } from "./form/section-fields";
import { planMessages } from "./plan-messages";
import { PlanSection } from "./read/plan-sections";

// The whole of what it takes to add a field to the plan: one entry in its declaration, and its name in both languages.
vi.mock("@/lib/plan-model/declaration", async (original) => {
  const { SECTIONS } = await original<typeof import("@/lib/plan-model/declaration")>();
  const { text } = await import("@/lib/plan-model/fields");
  const field = text("outreach", { check: { code: "itemEmpty" } });
  const plus = (fields: readonly object[]) => [...fields, field];
  // Wherever a list stands among the fields of its section, its entries get the field.
  const inEntries = <S extends { fields: readonly object[] }>(section: S): S => ({
    ...section,
    fields: section.fields.map((one) =>
      "kind" in one && one.kind === "list"
        ? { ...one, fields: plus((one as unknown as { fields: object[] }).fields) }
        : one,
    ),
  });
  const { targetGroups, workPackages, results, risks } = SECTIONS;
  return {
    SECTIONS: {
      ...SECTIONS,
      targetGroups: { ...targetGroups, fields: plus(targetGroups.fields) },
      workPackages: inEntries(workPackages),
      results: inEntries(results),
      risks: inEntries(risks),
    },
  };
});
Object.assign(messagesOf("en").plan.fields, { outreach: "How it is made known" });
Object.assign(messagesOf("zh").plan.fields, { outreach: "如何宣传" });

/** Where the field is added, and where it stands in the plan of the tests. */
const PLACES: [ContentSection, path: string][] = [
  ["targetGroups", "outreach"],
  ["workPackages", "items.work-1.outreach"],
  ["results", "indicators.indic-1.outreach"],
  ["risks", "items.risk-1.outreach"],
];
const WRITTEN = { en: "By a walk at night.", zh: "组织夜间步行。", of: null };

/** The plan of the tests with the field written, in a section of its own or in the first entry of one. */
function planWith(section: ContentSection, outreach: object = WRITTEN): PlanContent {
  const plan = planOf();
  const content = structuredClone(plan.sections[section]) as Content;
  const [entries] = [content.items, content.indicators].filter(Array.isArray);
  Object.assign(entries?.[0] ?? content, { outreach });
  return planContent.parse({ ...plan, sections: { ...plan.sections, [section]: content } });
}
const contentOf = (section: ContentSection) => planWith(section).sections[section] as Content;

const taxonomy = withLookups({ sides: [], clusters: [], challenges: [] });
const places = [
  { slug: "barcelona", name: { en: "Barcelona", zh: "巴塞罗那" } },
  { slug: "wuhan", name: { en: "Wuhan", zh: "武汉" } },
];
const sides = { barcelona: "EU", wuhan: "CN" };
const messages = (locale: "en" | "zh") => planNames(locale, taxonomy, places);
const label = (locale: "en" | "zh") => messages(locale).field("outreach");

describe.each(PLACES)("a field that is added to the plan's %s", (section, path) => {
  it("is taken, and empty in every plan that was written before", () => {
    expect(JSON.stringify(contentOf(section))).toContain(WRITTEN.en);
    const before = readStored(SECTION_SCHEMAS[section], planOf().sections[section]);
    expect(JSON.stringify(before)).toContain(`"outreach":{"en":null,"zh":null,"of":null}`);
  });

  it.each(LOCALES)("is in the form, by its name in %s", (locale) => {
    const formContext: FormContext = {
      original: "en",
      both: false,
      places: [],
      choices: { clusters: [], challenges: [] },
      locale,
      messages: planMessages(locale),
      errors: {},
      onUnreadable: () => {},
    };
    const shared = { at: "", content: contentOf(section), formContext, change: () => {} };
    const form = renderToStaticMarkup(<SectionFields fields={fieldsOf(section)} {...shared} />);
    expect(form).toContain(label(locale));
    expect(form).toContain(`id="field-${path.replaceAll(".", "-")}-en"`);
    expect(form).toContain(WRITTEN.en);
    const named = { places: [], locale, messages: planMessages(locale) };
    expect(fieldName(`${path}.en`, fieldsOf(section), contentOf(section), named)).toContain(label(locale));
  });

  it.each(LOCALES)("is read on the plan's page and in a version, in %s", (locale) => {
    const sections = [{ section, content: contentOf(section) }];
    const view = { ...planOf(), partners: [], sections } as unknown as PlanView;
    expect(
      renderToStaticMarkup(<PlanSection plan={view} section={section} messages={messages(locale)} both={true} />),
    ).toContain(WRITTEN[locale]);
    expect(renderToStaticMarkup(<PlanReading plan={planWith(section)} messages={messages(locale)} />)).toContain(
      WRITTEN[locale],
    );
  });

  it("is told where two versions differ", () => {
    const changes = differenceOf(planOf(), planWith(section));
    expect(changes.map(({ part, fields }) => [part, fields.map(({ field }) => field)])).toEqual([
      [section, ["outreach"]],
    ]);
    for (const beside of [true, false])
      expect(
        renderToStaticMarkup(<PlanChanges changes={changes} messages={messages("en")} beside={beside} />),
      ).toContain(label("en"));
  });

  it("is printed in both languages", async () => {
    const version = {
      number: 1,
      cause: "SENT" as const,
      fingerprint: "none",
      at: "2026-11-25T08:00:00.000Z",
      person: null,
      baseline: false,
      inForce: false,
      content: planWith(section),
    };
    const all = places.map((place, id) => ({
      ...place,
      id,
      side: "EU",
      kind: "CITY" as const,
      country: "ES",
      retired: false,
    }));
    const pdf = await actionPlanPdf({ code: "RC-2026-001", version, firstAgreedAt: null, taxonomy, places: all });
    const { text } = await readPdf(pdf);
    for (const locale of LOCALES) {
      expect(text).toContain(bare(WRITTEN[locale]));
      expect(text).toContain(bare(label(locale)));
    }
  });

  it("goes along where another project begins with the plan", () => {
    expect(JSON.stringify(reusedContent(section, contentOf(section)))).toContain(WRITTEN.en);
  });

  it("is counted, asked for, and found where its translation is behind", () => {
    expect(lengthOf(planWith(section), section)).toBe(lengthOf(planOf(), section) + WRITTEN.en.length);
    expect(behindIn(contentOf(section), "en")).toContain(path);
    const requested = (plan: PlanContent) =>
      checkPlan({ plan, sides }).filter(({ part, path: at }) => part === section && at === `${path}.en`);
    expect(requested(planContent.parse(planOf()))).toMatchObject([{ code: "itemEmpty", severity: "should" }]);
    expect(requested(planWith(section))).toEqual([]);
    expect(requested(planWith(section, { en: "😀", zh: null }))).toMatchObject([
      { code: "unprintable", params: { field: "outreach" } },
    ]);
  });
});
