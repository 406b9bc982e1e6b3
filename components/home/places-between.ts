import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { ProjectCard } from "@/lib/projects/present";

/** The places of a project that have not said no, from one side to the other, as its thread runs: "Sofia – Hangzhou". */
export function placesBetween({ lead, partners }: Pick<ProjectCard, "lead" | "partners">, locale: Locale): string {
  const places = [lead, ...partners.filter(({ status }) => status !== "DECLINED")];
  const { between } = messagesOf(locale).drawing.thread;
  return ["EU", "CN"]
    .flatMap((side) => places.filter((place) => place.side === side))
    .map(({ name }) => name[locale])
    .join(between);
}
