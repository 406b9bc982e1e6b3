import { createHash } from "node:crypto";
import type { FieldError } from "@/lib/access/problems";
import { doubtAbout } from "@/lib/language/quantities";
import { check } from "@/lib/platform/field-errors";
import type { Bilingual } from "@/lib/taxonomy/queries";
import { unknownCodes } from "../commands/write";
import { type Content, FIGURES, LISTS, type List, tidied } from "../content";
import { type Change, differenceOf } from "../difference";
import { pairsOf } from "../pairs";
import { contentOf, type WholeRow } from "../rows";
import { submissionSchema } from "../schema";
import { type Answers, type Fault, type FileContent, type Found, placeIn, type Question } from "./parsed-file";
import { type ExchangedProfile, exchangedProfile, MOST_ANSWERS } from "./schema";

/** What an import would do to one profile. */
export type PlannedProfile = {
  slug: string;
  name: Bilingual | null;
  /** `unread`: a fault of the file, such as a missing column, hides what it says. */
  outcome: "changed" | "same" | "faulty" | "unread";
  /** Whether the place's coordinators have a draft open, which was begun from what is published now. */
  draftOpen: boolean;
  faults: Fault[];
  changes: Change[];
  /** What is asked about its numbers. */
  questions: Question[];
  /** What would be published, and in place of which revision. */
  next: { content: Content; row: WholeRow } | null;
};

export type Plan = { id: string; faults: Fault[]; questions: Question[]; profiles: PlannedProfile[] };

/** What is stored now of the places that a file names. */
export type Present = { published: Map<string, WholeRow>; open: Set<string> };

/** What importing a file would do: each profile's faults and changes, and what is still asked. Writes nothing. */
export async function planOf(file: FileContent, digest: string, present: Present, answers: Answers): Promise<Plan> {
  const profiles = await Promise.all(file.profiles.map((found) => planned(found, present, answers)));
  const seen = new Set<string>();
  for (const [index, { slug }] of file.profiles.entries()) {
    const profile = profiles[index] as PlannedProfile;
    if (seen.has(slug)) fail(profile, { code: "slugTwice", where: (file.profiles[index] as Found).whereIs("slug") });
    seen.add(slug);
  }
  const state = [...present.published].map(([slug, { number }]) => `${slug} ${number}`).sort();
  const answered = [...answers].map((answer) => answer.join("=")).sort();
  const id = createHash("sha256")
    .update([digest, ...state, ...answered].join("\n"))
    .digest("base64url");
  const requested = [...file.questions, ...profiles.flatMap(({ questions }) => questions)];
  const faults = [...file.faults];
  if (requested.length > MOST_ANSWERS)
    faults.push({ code: "tooManyQuestions", params: { count: MOST_ANSWERS }, where: { path: "" } });
  return { id, faults, questions: requested.slice(0, MOST_ANSWERS), profiles };
}

/** Whether nothing of a plan is wrong; what it asks may still be open. */
export const isFaultless = ({ faults, profiles }: Plan): boolean =>
  faults.length === 0 && profiles.every(({ outcome }) => outcome !== "faulty");

/** Whether a plan may be carried out. */
export const isReady = (plan: Plan): boolean => isFaultless(plan) && plan.questions.length === 0;

function fail(profile: PlannedProfile, ...faults: Fault[]): void {
  profile.faults.push(...faults);
  Object.assign(profile, { outcome: "faulty", next: null });
}

async function planned(found: Found, { published, open }: Present, answers: Answers): Promise<PlannedProfile> {
  const row = published.get(found.slug);
  const profile: PlannedProfile = {
    slug: found.slug,
    name: row ? { en: row.place.nameEn, zh: row.place.nameZh } : null,
    outcome: "same",
    draftOpen: open.has(found.slug),
    faults: [],
    changes: [],
    questions: [],
    next: null,
  };
  const faultsAt = (errors: FieldError[]): Fault[] =>
    errors
      .filter(({ path }) => !found.isReported?.(path))
      .map(({ path, ...fault }) => ({ ...fault, where: found.whereIs(path) }));
  if (!row) {
    fail(profile, { code: "slugUnknown", params: { slug: found.slug }, where: found.whereIs("slug") });
    return profile;
  }
  const checked = check(exchangedProfile, found.value);
  if (!checked.ok) {
    const faults = faultsAt(checked.errors);
    if (faults.length > 0) fail(profile, ...faults);
    else profile.outcome = "unread";
    return profile;
  }
  const { revision } = checked.value;
  if (revision !== undefined && revision !== row.number) {
    const params = { from: revision, now: row.number };
    fail(profile, { code: "revisionOutdated", params, where: found.whereIs("revision") });
  }
  const before = contentOf(row);
  const content = tidied(withKeys(checked.value, before, row.number));
  const ready = check(submissionSchema(before), content);
  const errors = [...(ready.ok ? [] : ready.errors), ...(await unknownCodes(content))];
  if (errors.length > 0) fail(profile, ...faultsAt(errors));
  profile.changes = differenceOf(before, content);
  profile.questions = unusualIn(content, before).flatMap(({ field, ...question }): Question[] => {
    const where = found.whereIs(field);
    return answers.get(placeIn(where)) === question.value ? [] : [{ ...question, where }];
  });
  if (profile.outcome !== "faulty" && profile.changes.length > 0) {
    Object.assign(profile, { outcome: "changed", next: { content, row } });
  }
  return profile;
}

/** The figures that changed and are asked about, as the profile's form asks. */
const unusualIn = (content: Content, before: Content) =>
  FIGURES.flatMap(({ value: field }) => {
    const [value, last] = [content[field], before[field]];
    const doubt = value === last ? null : doubtAbout(field, value, last);
    return doubt ? [{ field, code: doubt, quantity: field, value, last }] : [];
  });

/** The content with a key for every item: its own, that of the item it was before, or a new one. */
function withKeys({ slug, revision: _, ...profile }: ExchangedProfile, before: Content, number: number): Content {
  const keyed = (list: List) => {
    const items = profile[list].map((item, index) => ({ ...item, key: item.key ?? `new:${index}` }));
    const known = new Map(pairsOf(before[list], items).map((pair) => [pair.after, pair.before?.key]));
    // The same file gives the same keys, so that a dry run and what follows it are the same.
    const fresh = (index: number) =>
      createHash("sha256").update([slug, number, list, index].join("\n")).digest("hex").slice(0, 32);
    return items.map((item, index) =>
      item.key.startsWith("new:") ? { ...item, key: known.get(item) ?? fresh(index) } : item,
    );
  };
  const [practices, priorities] = LISTS.map(keyed) as [Content["practices"], Content["priorities"]];
  return { ...profile, practices, priorities };
}
