import { describe, expect, it } from "vitest";
import { SECTIONS } from "@/lib/plan-model/declaration";
import { examplesIn, type Fields } from "@/lib/plan-model/fields";
import { MILESTONE_FIELDS } from "@/lib/plan-model/milestone-fields";
import { LIMITS } from "@/lib/text/limits";
import en from "./en.json";
import zh from "./zh.json";

type Leaf = [key: string, en: string, zh: string];
const leaves = (one: unknown, other: unknown, at = ""): Leaf[] =>
  typeof one === "string"
    ? [[at, one, String(other ?? "")]]
    : Object.entries(one as object).flatMap(([key, inner]) =>
        leaves(inner, (other as Record<string, unknown> | undefined)?.[key], at ? `${at}.${key}` : key),
      );
const MESSAGES = leaves(en, zh);

/** Where fields and the values to choose from are named: forms, readings, tables, comparisons, prints and imports look here. */
const DECLARED =
  /^((plan|profile|project|finalReport)\.fields|plan\.(sections|choices)|terms\.(languages|ownNames))\.|^roles\.(LEAD|PARTNER)$/;

/** Names that are right twice, since they name two things that are called alike. */
const TWO_THINGS: Record<string, string> = {
  "catalogue.cluster": "what places are narrowed by, not the field of a project",
  "documents.form.kind": "of a document",
  "meetings.form.kind": "of a meeting",
  "drafts.forms.milestone": "the form, among what waits on the device",
  "openData.files.offers.name": "a file of what all places offer",
  "plan.lists.activities": "one entry of the list, among all lists",
  "plan.lists.milestones": "one entry of the list, among all lists",
  "plan.lists.objectives": "one entry of the list, among all lists",
  "plan.lists.partners": "one entry of the list, among all lists",
  "plan.lists.risks": "one entry of the list, among all lists",
  "profile.source": "the part of the page that tells where the profile is from",
  "progress.note": "on a measured value",
  "revisions.changes.note": "a note on a doubtful detail",
  "revisions.list.status": "of a revision",
};

describe("the name of a field", () => {
  it("is one message, and no other says the same in both languages", () => {
    const declared = MESSAGES.filter(([key]) => DECLARED.test(key));
    const again = MESSAGES.filter(([key]) => !DECLARED.test(key)).filter(([, english, chinese]) =>
      declared.some(([, one, other]) => one === english && other === chinese),
    );
    expect(again.map(([key]) => key).sort()).toEqual(Object.keys(TWO_THINGS).sort());
  });

  it("is there for every field that the plan declares, and no other stands among them", () => {
    const labels = (fields: Fields): string[] =>
      fields.flatMap((field) => [field.label, ...(field.kind === "list" ? labels(field.fields) : [])]);
    const sections = Object.values(SECTIONS).flatMap((section) => ("fields" in section ? labels(section.fields) : []));
    // Said by the program of a plan: who a place is in it, the language it was written in, what its lines come to.
    const counted = ["role", "originalLanguage", "sum"];
    const declared = [...sections, ...Object.values(MILESTONE_FIELDS), ...counted];
    // A list that is all of its section goes by the section's name.
    expect(declared.filter((label) => !(label in en.plan.fields) && !(label in en.plan.sections))).toEqual([]);
    expect(Object.keys(en.plan.fields).filter((label) => !declared.includes(label))).toEqual([]);
  });
});

describe("the example of a field", () => {
  const examples = MESSAGES.filter(([key]) => /(^|\.)(examples?|answerExample)(\.|$)/.test(key));

  it("is there for every field that the plan declares one for, and for no other", () => {
    const declared = Object.values(SECTIONS).flatMap((section) =>
      "fields" in section ? examplesIn(section.fields) : [],
    );
    expect(Object.keys(en.plan.examples).sort()).toEqual([...declared].sort());
  });

  it("is short, and written in its language", () => {
    expect(examples.length).toBeGreaterThan(15);
    for (const [key, english, chinese] of examples) {
      expect(english.length, key).toBeLessThan(400);
      expect(chinese.match(/\p{Script=Han}/gu)?.length ?? 0, key).toBeGreaterThan(chinese.length / 2);
    }
    expect(en.plan.examples.title.length).toBeLessThanOrEqual(LIMITS.title);
  });
});
