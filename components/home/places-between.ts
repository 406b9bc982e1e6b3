import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isAmong } from "@/lib/project-rules/invitations";
import type { ProjectCard } from "@/lib/projects/present";
import { ENDS, endOf } from "@/lib/taxonomy/ends";

/** The places of a project that have not said no, from one side to the other, as its thread runs: "Sofia – Hangzhou". */
export function placesBetween(project: Pick<ProjectCard, "lead" | "partners" | "status">, locale: Locale): string {
  const { lead, partners } = project;
  const places: (typeof lead & { status?: string })[] = [lead, ...partners.filter((place) => isAmong(project, place))];
  const { between, invited } = messagesOf(locale).drawing.thread;
  const among = places.map(({ side }) => side);
  return ENDS.flatMap((end) => places.filter(({ side }) => endOf(side, among) === end))
    .map(({ name, status }) =>
      status === "INVITED" ? formatMessage(invited, locale, { place: name[locale] }) : name[locale],
    )
    .join(between);
}
