import { renderToStaticMarkup } from "react-dom/server";
import { expect, it, vi } from "vitest";
import { storedAmendment } from "@/components/amendments/stored";
import { LanguageFields } from "@/components/proposals/language-fields";
import { ProposalFields } from "@/components/proposals/proposal-fields";
import { emptyValues, inputOf } from "@/components/proposals/proposal-values";
import { proposeMessages } from "@/components/proposals/propose-messages";
import { PlanChanges } from "@/components/versions/plan-changes";
import { PlanReading } from "@/components/versions/plan-reading";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { checkPlan } from "@/lib/plan-model/check";
import { planContent } from "@/lib/plan-model/content";
import type { Content } from "@/lib/plan-model/fields";
import { fieldsOf } from "@/lib/plan-model/sections";
import { digestOf } from "@/lib/plan-model/text";
import { desiredPlan } from "@/lib/plans/amendments/desired-plan";
import type { Amendment } from "@/lib/plans/amendments/present";
import { amendmentEdit } from "@/lib/plans/amendments/schema";
import { planSchema } from "@/lib/plans/sections/present";
import { differenceOf } from "@/lib/plans/versions/difference";
import { planNames } from "@/lib/plans/versions/plan-names";
import { basicsAfter, basicsOf, columnsOf, firstColumns, frozenSql } from "@/lib/projects/basics";
import { projectSchema } from "@/lib/projects/present";
import type { ProjectRow } from "@/lib/projects/row";
import { projectEdit, projectInput } from "@/lib/projects/schema";
import { planWith } from "@/lib/projects/working-copy/working";
import { writtenRow } from "@/lib/projects/working-copy/written";
import { withLookups } from "@/lib/taxonomy/queries";
import { planOf } from "@/test/fixtures/plan";
import { SectionFields } from "./form/section-fields";
import { planMessages } from "./plan-messages";

// The whole of what it takes to add a field of the project's own: one entry in the plan's declaration, its names in both
// languages, and the columns that hold it.
vi.mock("@/lib/plan-model/declaration", async (original) => {
  const { SECTIONS } = await original<typeof import("@/lib/plan-model/declaration")>();
  const { day, text } = await import("@/lib/plan-model/fields");
  const more = [text("motto", { check: { code: "itemEmpty" } }), day("opensOn")];
  return { SECTIONS: { ...SECTIONS, basics: { ...SECTIONS.basics, fields: [...SECTIONS.basics.fields, ...more] } } };
});
const NAMES = { en: { motto: "Motto", opensOn: "Opens on" }, zh: { motto: "口号", opensOn: "启动日期" } };
for (const locale of LOCALES) Object.assign(messagesOf(locale).plan.fields, NAMES[locale]);

const MOTTO = { en: "Quiet at night", zh: "夜晚安静" };
const ADDED = { motto: MOTTO, opensOn: "2027-02-01" };
const COLUMNS = {
  mottoEn: MOTTO.en,
  mottoZh: MOTTO.zh,
  mottoOf: digestOf(MOTTO.en),
  opensOn: new Date("2027-02-01T00:00:00Z"),
};
const before = planOf();
const plan = planContent.parse({ ...before, ...ADDED });
const row = { ...columnsOf(before), originalLanguage: "en", status: "PROPOSED", version: 1 } as ProjectRow;

it("is frozen with the plan, and empty in every plan that was written before", () => {
  expect(plan).toMatchObject(ADDED);
  expect(before).toMatchObject({ motto: { en: null, zh: null }, opensOn: null });
  expect(frozenSql().sql).toContain(`'motto', jsonb_build_object('en', p."mottoEn", 'zh', p."mottoZh")`);
  expect(frozenSql().sql).toContain(`'opensOn', to_jsonb(p."opensOn")`);
});

it("is in the columns of the row, and in what answers show", () => {
  const basics = basicsAfter(row, projectEdit.parse(ADDED));
  expect(columnsOf(basics)).toMatchObject(COLUMNS);
  expect(basicsOf({ ...row, ...columnsOf(basics) })).toEqual(basics);
  for (const { shape } of [projectSchema, planSchema]) expect(Object.keys(shape)).toContain("motto");
});

it("is written beside a plan that was sent, where nobody else reads it", () => {
  const content = basicsAfter(row, ADDED);
  const part = { part: "basics", content, version: 2 };
  const working = new Map([["basics", part]]) as unknown as NonNullable<ProjectRow["working"]>;
  expect(writtenRow({ ...row, working })).toMatchObject({ ...COLUMNS, version: 2 });
  expect(planWith(before, working)).toEqual(plan);
});

it("can be amended, and stays where an edit leaves it out", () => {
  expect(desiredPlan(before, amendmentEdit.parse(ADDED))).toEqual(plan);
  expect(desiredPlan(plan, amendmentEdit.parse({ endsOn: null }))).toMatchObject(ADDED);
  const amendment = { after: plan, why: "", version: 1, createdAt: "" } as unknown as Amendment;
  expect(storedAmendment(amendment).content).toMatchObject(ADDED);
});

it.each(LOCALES)("is asked for when a project is proposed, by its name in %s", (locale) => {
  const messages = proposeMessages(locale);
  const values = emptyValues(locale, "barcelona", ["wuhan"]);
  const written = { ...values, cluster: "x", [`title.${locale}`]: "x", "motto.en": MOTTO.en, opensOn: ADDED.opensOn };
  const shared = { initial: written as typeof values, errors: {}, messages };
  const texts = renderToStaticMarkup(<LanguageFields {...shared} />);
  expect(texts).toContain(NAMES[locale].motto);
  expect(texts).toContain(`name="motto.en"`);
  const choices = { clusters: [], challenges: [] };
  const all = <ProposalFields {...shared} locale={locale} choices={choices} onChanged={() => {}} />;
  expect(renderToStaticMarkup(all)).toContain(NAMES[locale].opensOn);
  const input = projectInput.parse(inputOf(written as typeof values, "DRAFT"));
  expect(firstColumns(input)).toMatchObject({ mottoEn: MOTTO.en, mottoZh: null, opensOn: COLUMNS.opensOn });
});

it.each(LOCALES)("is in the plan's form and in a version, by its name in %s", (locale) => {
  const formContext = {
    original: "en" as const,
    both: true,
    places: [],
    choices: { clusters: [], challenges: [] },
    locale,
    messages: planMessages(locale),
    errors: {},
    onUnreadable: () => {},
  };
  const content = basicsAfter(row, ADDED) as unknown as Content;
  const form = renderToStaticMarkup(
    <SectionFields fields={fieldsOf("basics")} at="" content={content} formContext={formContext} change={() => {}} />,
  );
  const words = planNames(locale, withLookups({ sides: [], clusters: [], challenges: [] }), []);
  const reading = renderToStaticMarkup(<PlanReading plan={plan} messages={words} />);
  for (const shown of [form, reading]) {
    expect(shown).toContain(NAMES[locale].motto);
    expect(shown).toContain(MOTTO[locale]);
    expect(shown).toContain(NAMES[locale].opensOn);
  }
  const changes = differenceOf(before, plan);
  expect(changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([["motto", "opensOn"]]);
  expect(renderToStaticMarkup(<PlanChanges changes={changes} messages={words} beside={false} />)).toContain(
    NAMES[locale].motto,
  );
});

it("is asked for by the check before sending", () => {
  const sides = { barcelona: "EU", wuhan: "CN" };
  const found = (content: typeof plan) => checkPlan({ plan: content, sides }).filter(({ path }) => /motto/.test(path));
  expect(found(before)).toMatchObject([{ code: "itemEmpty", part: "basics", path: "motto.en" }]);
  expect(found(plan)).toEqual([]);
});
