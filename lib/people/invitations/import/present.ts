import { z } from "zod";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Params, type Sentence } from "@/lib/language/say";
import type { MembershipInput } from "@/lib/people/schema";
import { invitedAs } from "../letter";
import type { Column } from "./columns";
import type { Known, Plan } from "./plan";

/** What an import would do, or did, line by line; `plan` is given back to carry it out, null when it cannot be. */
export const invitationReport = z.object({
  plan: z.string().nullable(),
  written: z.boolean(),
  counts: z.object({ new: z.int(), known: z.int(), faulty: z.int() }),
  faults: z.array(z.string()),
  lines: z.array(
    z.object({
      line: z.int(),
      email: z.string(),
      as: z.string().nullable(),
      outcome: z.enum(["new", "alreadyInvited", "holdsRole", "faulty"]),
      faults: z.array(z.object({ column: z.string(), message: z.string() })),
    }),
  ),
});
export type InvitationReport = z.infer<typeof invitationReport>;

function roleIn(membership: MembershipInput, { places, taxonomy }: Known, locale: Locale): string {
  const place =
    membership.role === "COORDINATOR" ? (places.find(({ slug }) => slug === membership.place)?.name ?? null) : null;
  const cluster = membership.role === "CLUSTER_LEAD" ? (taxonomy.cluster(membership.cluster)?.shortName ?? null) : null;
  return invitedAs({ role: membership.role, place, cluster }, locale);
}

/** A plan as it is answered, in the reader's language. */
export function reportOf(
  { id, faults, lines }: Plan,
  written: boolean,
  known: Known,
  locale: Locale,
): InvitationReport {
  const { problems, peoplePage } = messagesOf(locale);
  const { columns } = peoplePage.import;
  const sentence = (code: string, params: Params = {}) => {
    const column = columns[params.column as Column] ?? "";
    return formatMessage((problems as Record<string, Sentence>)[code] ?? code, locale, { ...params, column });
  };
  const count = (...outcomes: string[]) => lines.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const counts = { new: count("new"), known: count("alreadyInvited", "holdsRole"), faulty: count("faulty") };
  const ready = !written && faults.length === 0 && counts.faulty === 0 && counts.new > 0;
  return {
    plan: ready ? id : null,
    written,
    counts,
    faults: faults.map(({ code, params }) => sentence(code, params)),
    lines: lines.map(({ line, email, membership, outcome, faults: wrong }) => ({
      line,
      email,
      as: membership && roleIn(membership, known, locale),
      outcome,
      faults: wrong.map(({ column, code, params }) => ({ column: columns[column], message: sentence(code, params) })),
    })),
  };
}
