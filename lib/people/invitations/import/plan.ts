import { createHash } from "node:crypto";
import type { FieldError } from "@/lib/access/problems";
import type { MembershipInput } from "@/lib/people/schema";
import { languageOf } from "@/lib/places/language";
import type { Place } from "@/lib/places/queries";
import { check } from "@/lib/platform/field-errors";
import type { TableRow } from "@/lib/spreadsheets/read-table";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { obstacle } from "../commands/invite";
import { type InvitationInput, invitationInput } from "../schema";
import { COLUMNS, type Column, columnOf } from "./columns";
import { clusterNamed, languageNamed, placeNamed, roleNamed } from "./read-values";

/** How many people one file may invite. */
export const MOST_LINES = 500;

/** What would become of a line: somebody is invited, has been, holds the role already, or something is wrong with it. */
export type Outcome = "new" | "alreadyInvited" | "holdsRole" | "faulty";
export type PlannedLine = {
  line: number;
  email: string;
  membership: MembershipInput | null;
  input: InvitationInput | null;
  outcome: Outcome;
  faults: { column: Column; code: string; params?: FieldError["params"] }[];
};
export type Plan = { id: string; faults: FieldError[]; lines: PlannedLine[] };

export type Known = { places: Place[]; taxonomy: Taxonomy };

type Named = Partial<Record<Column, string>>;

/** What the table says, line by line: a fault stands at its line and column, whatever else is wrong. */
export async function planOf(rows: TableRow[], digest: string, known: Known): Promise<Plan> {
  const [head, ...rest] = rows.filter(({ cells }) => cells.some((cell) => cell.trim()));
  const columns = (head?.cells ?? []).map(columnOf);
  const faults = faultsOf(columns, rest.length);
  const lines: PlannedLine[] = [];
  const seen = new Map<string, number>();
  for (const { number, cells } of faults.length > 0 ? [] : rest) {
    const named: Named = {};
    for (const [index, column] of columns.entries()) if (column) named[column] = cells[index]?.trim() ?? "";
    lines.push(await plannedLine(number, named, known, seen));
  }
  const id = createHash("sha256")
    .update(JSON.stringify([digest, lines.map(({ line, outcome }) => [line, outcome])]))
    .digest("base64url");
  return { id, faults, lines };
}

function faultsOf(columns: (Column | undefined)[], lines: number): FieldError[] {
  const missing = (["email", "role"] as const).filter((column) => !columns.includes(column));
  const twice = COLUMNS.filter((column) => columns.filter((each) => each === column).length > 1);
  return [
    ...missing.map((column) => ({ path: column, code: "columnMissing", params: { column } })),
    ...twice.map((column) => ({ path: column, code: "columnTwice", params: { column } })),
    ...(lines === 0 && missing.length === 0 ? [{ path: "email", code: "noLines" }] : []),
    ...(lines > MOST_LINES ? [{ path: "email", code: "tooManyLines", params: { count: MOST_LINES } }] : []),
  ];
}

async function plannedLine(line: number, named: Named, known: Known, seen: Map<string, number>): Promise<PlannedLine> {
  const faults: PlannedLine["faults"] = [];
  const { membership, country } = membershipIn(named, known, faults);
  const language = languageNamed(named.language ?? "");
  if (named.language && !language) faults.push({ column: "language", code: "unknownLanguage" });
  const email = named.email ?? "";
  const given = { email, nameEn: named.nameEn, nameZh: named.nameZh, note: named.note };
  const checked = check(invitationInput, {
    ...given,
    membership: membership ?? { role: "ASSESSOR" },
    locale: language ?? (country ? languageOf(country) : "en"),
  });
  if (!checked.ok)
    faults.push(
      ...checked.errors.flatMap(({ path, code, params }) => {
        const column = COLUMNS.find((each) => each === path);
        return column ? [{ column, code, params }] : [];
      }),
    );
  const key = `${email.toLowerCase()} ${JSON.stringify(membership)}`;
  const before = membership ? seen.get(key) : undefined;
  if (before !== undefined) faults.push({ column: "email", code: "lineTwice", params: { line: before } });
  else if (membership) seen.set(key, line);
  const input = checked.ok && membership && faults.length === 0 ? checked.value : null;
  return { line, email, membership, input, faults, outcome: await outcomeOf(input, known) };
}

async function outcomeOf(input: InvitationInput | null, { places }: Known): Promise<Outcome> {
  if (!input) return "faulty";
  const { membership, email } = input;
  const placeId =
    membership.role === "COORDINATOR" ? (places.find(({ slug }) => slug === membership.place)?.id ?? null) : null;
  const clusterCode = membership.role === "CLUSTER_LEAD" ? membership.cluster : null;
  return (await obstacle({ email, role: membership.role, placeId, clusterCode }))?.code ?? "new";
}

/** The role of a line with what it is held for, and in which country that is. */
function membershipIn(
  named: Named,
  { places, taxonomy }: Known,
  faults: PlannedLine["faults"],
): { membership: MembershipInput | null; country?: string } {
  const role = roleNamed(named.role ?? "");
  if (!role) {
    faults.push({ column: "role", code: named.role ? "unknownRole" : "required" });
    return { membership: null };
  }
  if (role === "COORDINATOR") {
    const place = placeNamed(named.place ?? "", places);
    if (place?.retired) faults.push({ column: "place", code: "placeRetired" });
    if (place) return { membership: { role, place: place.slug }, country: place.country };
    faults.push({ column: "place", code: named.place ? "unknownPlaceNamed" : "required" });
    return { membership: null };
  }
  if (role === "CLUSTER_LEAD") {
    const cluster = clusterNamed(named.cluster ?? "", taxonomy);
    if (cluster) return { membership: { role, cluster: cluster.code } };
    faults.push({ column: "cluster", code: named.cluster ? "unknownClusterNamed" : "required" });
    return { membership: null };
  }
  return { membership: { role } };
}
