import { type FieldError, Problem } from "@/lib/access/problems";
import type { Place } from "@/lib/places/queries";
import { amendedFields, editedBasics, pickFields } from "@/lib/plan-model/basics";
import { canonical } from "@/lib/plan-model/canonical";
import type { PlanContent } from "@/lib/plan-model/content";
import type { ContentSection, SectionContent } from "@/lib/plan-model/sections";
import { withDigests } from "@/lib/plan-model/text";
import { dayOf } from "@/lib/project-rules/days";
import { checkCodes, unknownNames } from "@/lib/projects/check-input";
import { inOrder } from "@/lib/projects/schema";
import type { AmendmentEdit } from "./schema";

type Milestone = PlanContent["milestones"][number];

/** The partners that an edit wants: the lead stays whatever it says. */
function partnersOf(plan: PlanContent, desired: string[] | undefined): PlanContent["partners"] {
  const lead = plan.partners.filter(({ role }) => role === "LEAD");
  if (!desired) return plan.partners;
  const others = [...new Set(desired)].filter((place) => !lead.some((each) => each.place === place));
  return [...lead, ...others.map((place) => ({ place, role: "PARTNER" as const }))];
}

/** The plan that an amendment wants after an edit of its draft; what the edit leaves out stays. */
export function desiredPlan(plan: PlanContent, edit: AmendmentEdit): PlanContent {
  const { partners, sections, milestones } = edit;
  return canonical({
    ...editedBasics(plan, pickFields(amendedFields(), edit)),
    partners: partnersOf(plan, partners),
    sections: withDigests(plan.sections, { ...plan.sections, ...sections }, plan.originalLanguage),
    milestones: milestones ?? plan.milestones,
  });
}

/**
 * What a plan that was written beside the one in force amounts to as an amendment of it: the cluster stays, and so do
 * themes that only fit another one; a milestone that it adds has no number of its own yet.
 */
export function amendedWith(inForce: PlanContent, written: PlanContent): PlanContent {
  const known = new Set(inForce.milestones.map(({ id }) => id));
  const added = written.milestones.flatMap(({ id }) => (id !== null && !known.has(id) ? [id] : []));
  const numberOf = (id: number) => (added.includes(id) ? -1 - added.indexOf(id) : id);
  const sameCluster = written.cluster === inForce.cluster;
  return canonical({
    ...written,
    cluster: inForce.cluster,
    themes: sameCluster ? written.themes : inForce.themes,
    milestones: written.milestones.map((milestone) => ({
      ...milestone,
      id: milestone.id === null ? null : numberOf(milestone.id),
      dependsOn: milestone.dependsOn.map(numberOf),
    })),
  });
}

/** What the milestones of a wanted plan may not be: unknown ones, twice the same, or reached ones changed or gone. */
function milestoneErrors(before: PlanContent, after: PlanContent, reached: ReadonlySet<number>): FieldError[] {
  const known = new Map(before.milestones.map((milestone) => [milestone.id, milestone]));
  const remaining = after.milestones.map(({ id }) => id).filter((id) => id !== null);
  const changed = (milestone: Milestone) => {
    const old = known.get(milestone.id);
    return !!old && (old.title !== milestone.title || old.dueOn !== milestone.dueOn || old.kind !== milestone.kind);
  };
  const errors = after.milestones.flatMap((milestone, index): FieldError[] => {
    const { id, title } = milestone;
    const path = `milestones.${id ?? index}`;
    if (id !== null && id >= 0 && !known.has(id)) return [{ path, code: "unknownValue" }];
    if (id !== null && remaining.indexOf(id) !== remaining.lastIndexOf(id)) return [{ path, code: "milestoneTwice" }];
    if (milestone.dependsOn.some((needed) => !remaining.includes(needed) || needed === id))
      return [{ path: `${path}.dependsOn`, code: "unknownValue" }];
    if (id !== null && reached.has(id) && changed(milestone))
      return [{ path, code: "milestoneReached", params: { title } }];
    return [];
  });
  const gone = before.milestones.filter(({ id }) => id !== null && reached.has(id) && !remaining.includes(id));
  return [...errors, ...gone.map(({ title }) => ({ path: "milestones", code: "milestoneReached", params: { title } }))];
}

async function nameErrors({ sections }: PlanContent): Promise<FieldError[]> {
  const written = Object.entries(sections) as [ContentSection, SectionContent][];
  const errors = written.map(async ([section, content]) =>
    (await unknownNames(section, content)).map((error) => ({ ...error, path: `sections.${section}.${error.path}` })),
  );
  return (await Promise.all(errors)).flat();
}

/** Refuses a wanted plan that names what does not exist, or takes back what is reached already; each at its field. */
export async function assertPossible(
  before: PlanContent,
  after: PlanContent,
  { places, completed }: { places: Place[]; completed: { id: number; completedOn: Date | null }[] },
): Promise<void> {
  await checkCodes(after, before);
  const known = new Set(places.map(({ slug }) => slug));
  const reached = new Set(completed.filter(({ completedOn }) => dayOf(completedOn)).map(({ id }) => id));
  const fields: FieldError[] = after.partners
    .filter(({ place }) => !known.has(place))
    .map(({ place }) => ({ path: "partners", code: "unknownPlace", params: { value: place } }));
  const retired = new Set(places.filter((place) => place.retired).map(({ slug }) => slug));
  const took = new Set(before.partners.map(({ place }) => place));
  if (after.partners.some(({ place }) => retired.has(place) && !took.has(place)))
    fields.push({ path: "partners", code: "placeRetired" });
  if (!inOrder(after)) fields.push({ path: "endsOn", code: "endsBeforeStart" });
  if (!after.title[after.originalLanguage]) fields.push({ path: `title.${after.originalLanguage}`, code: "required" });
  fields.push(...milestoneErrors(before, after, reached), ...(await nameErrors(after)));
  if (fields.length > 0) throw new Problem(422, "invalidInput", { fields });
}
