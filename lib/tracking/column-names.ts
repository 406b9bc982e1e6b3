import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Column } from "./columns";

/** What the columns are called: the fields of a project as everywhere, what only a table has by names of its own. */
export function columnNames(locale: Locale): Record<Column, string> {
  const { tracking, plan, project, roles } = messagesOf(locale);
  const { title, cluster, themes, challenges, startsOn: starts, endsOn: ends } = plan.fields;
  const { status, health } = project.fields;
  const places = { lead: roles.LEAD, partners: plan.sections.partners };
  return { ...tracking.columns, title, status, health, cluster, themes, challenges, ...places, starts, ends };
}
