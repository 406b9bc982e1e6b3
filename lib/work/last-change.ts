import { reads } from "@/lib/platform/database";
import type { Bilingual } from "@/lib/taxonomy/queries";

/** Who changed something last, and when. */
export type LastChange = { at: string; by: Bilingual };

type Traced = { subject: string; types: string[]; of?: { key: string; value: string | number } };

/** What of a project leaves traces that name it, by the paths of the API: none of a draft, and none of an assessment. */
const TRACES: Record<string, { types: string[]; key?: string; number?: true }> = {
  partners: {
    types: ["accepted", "declined", "wished", "invited", "level-set"].map((act) => `partner.${act}`),
    key: "place",
  },
  conditions: {
    types: ["met", "reopened", "reported"].map((act) => `condition.${act}`),
    key: "condition",
    number: true,
  },
  amendments: {
    types: ["accepted-by-place", "accepted-by-lead", "accepted", "refused", "withdrawn", "closed"].map(
      (act) => `amendment.${act}`,
    ),
    key: "number",
    number: true,
  },
  rhythm: { types: ["rhythm.set"] },
};

/** The traces of what a path of the API names; null for what leaves none that may be told. */
function tracesOf(path: string): Traced | null {
  const [area, name, part, id] = path.replace(/^\/api\/v1\//, "").split("/");
  if (area === "rounds" && name) return { subject: `round:${name}`, types: ["round.opened", "round.changed"] };
  const traces = area === "projects" && part ? TRACES[part] : undefined;
  if (!traces) return null;
  const { types, key, number } = traces;
  const subject = `project:${name}`;
  if (!key) return { subject, types };
  return id ? { subject, types, of: { key, value: number ? Number(id) : id } } : null;
}

/** Who changed what a path of the API names, and when; null where that is not known. */
export async function lastChangeAt(path: string): Promise<LastChange | null> {
  const traces = tracesOf(path);
  if (!traces) return null;
  const { subject, types, of } = traces;
  const last = await reads().auditEvent.findFirst({
    where: { subject, type: { in: types }, ...(of && { detail: { path: [of.key], equals: of.value } }) },
    orderBy: { id: "desc" },
    select: { at: true, person: { select: { nameEn: true, nameZh: true } } },
  });
  if (!last?.person) return null;
  return { at: last.at.toISOString(), by: { en: last.person.nameEn, zh: last.person.nameZh } };
}
