import type { EventName } from "@/lib/notifications/rules";
import { reads } from "@/lib/platform/database";
import type { Bilingual } from "@/lib/taxonomy/queries";

/** Who changed something last, and when. */
export type LastChange = { at: string; by: Bilingual };

type Traced = { subject?: string; types: EventName[]; of?: { key: string; value: string | number } };

const MILESTONE = ["planned", "edited", "reached", "expected-later", "removed"] as const;
const DOCUMENT = ["added", "version-added", "edited", "removed", "restored"] as const;

/** What of a project leaves traces that name it, by the paths of the API: none of an assessment. */
const TRACES: Record<string, { types: EventName[]; key?: string; number?: true }> = {
  partners: {
    types: (["accepted", "declined", "wished", "invited", "level-set"] as const).map(
      (act) => `partner.${act}` as const,
    ),
    key: "place",
  },
  conditions: {
    types: (["met", "reopened", "reported"] as const).map((act) => `condition.${act}` as const),
    key: "condition",
    number: true,
  },
  amendments: {
    types: (["accepted-by-place", "accepted-by-lead", "accepted", "refused", "withdrawn", "closed"] as const).map(
      (act) => `amendment.${act}` as const,
    ),
    key: "number",
    number: true,
  },
  // That of a proposal is changed with its plan.
  milestones: {
    types: [...MILESTONE.map((act) => `milestone.${act}` as const), "project.edited"],
    key: "milestone",
    number: true,
  },
  meetings: {
    types: (["arranged", "changed", "cancelled"] as const).map((act) => `meeting.${act}` as const),
    key: "meeting",
    number: true,
  },
  documents: { types: DOCUMENT.map((act) => `document.${act}` as const), key: "document", number: true },
  reportingInterval: { types: ["rhythm.set"] },
};

const DRAFTED = ["profile.drafted", "profile.draft-edited"] as const satisfies EventName[];
const PICTURE = (["added", "replaced", "edited", "removed"] as const).map((act) => `profile.picture-${act}` as const);
const MOVED = ["submitted", "withdrawn", "returned", "published"] as const;

/** The traces of what a path of the API names; null for what leaves none that may be told. */
function tracesOf([area, name, part, id]: string[]): Traced | null {
  if (!name) return null;
  if (area === "rounds") return { subject: `round:${name}`, types: ["round.opened", "round.changed"] };
  if (area === "profiles" && part === "draft")
    return { subject: `profile:${name}`, types: [...DRAFTED, ...MOVED.map((act) => `profile.${act}` as const)] };
  if (area === "profiles" && part === "pictures")
    return { subject: `profile:${name}`, types: PICTURE, ...(id && { of: { key: "picture", value: Number(id) } }) };
  // An offer and its answer are told to one project each.
  if (area === "projects" && part === "mergers" && id)
    return { types: ["merger.accepted", "merger.refused"], of: { key: "merger", value: Number(id) } };
  const traces = area === "projects" && part ? TRACES[part] : undefined;
  if (!traces) return null;
  const { types, key, number } = traces;
  const subject = `project:${name}`;
  if (!key) return { subject, types };
  return id ? { subject, types, of: { key, value: number ? Number(id) : id } } : null;
}

/** When a place's draft was saved last: its record keeps one entry per sitting. */
async function savedAt(slug: string): Promise<Date | null> {
  const draft = await reads().profileRevision.findFirst({
    where: { place: { slug }, status: "DRAFT" },
    select: { updatedAt: true },
  });
  return draft?.updatedAt ?? null;
}

/** Who changed what a path of the API names, and when; null where that is not known. */
export async function lastChangeAt(path: string): Promise<LastChange | null> {
  const parts = path.replace(/^\/api\/v1\//, "").split("/");
  const traces = tracesOf(parts);
  if (!traces) return null;
  const { subject, types, of } = traces;
  const last = await reads().auditEvent.findFirst({
    where: { subject, type: { in: types }, ...(of && { detail: { path: [of.key], equals: of.value } }) },
    orderBy: { id: "desc" },
    select: { type: true, at: true, person: { select: { nameEn: true, nameZh: true } } },
  });
  if (!last?.person) return null;
  const saved = DRAFTED.some((type) => type === last.type) ? await savedAt(parts[1] ?? "") : null;
  return { at: (saved ?? last.at).toISOString(), by: { en: last.person.nameEn, zh: last.person.nameZh } };
}
