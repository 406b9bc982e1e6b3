import { ANSWER_HASH } from "@/components/threads/answering";
import { formatDay } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { ASSESSORS } from "@/lib/project-rules/assessments-policy";
import { isAmong } from "@/lib/project-rules/invitations";
import type { ProjectCard } from "@/lib/projects/present";
import type { Waiting, WaitingKind } from "@/lib/work/waiting/list";

/** The page of the project on which it is done, where that is not the first. */
const PAGES: Partial<Record<WaitingKind, string>> = {
  wish: ANSWER_HASH,
  partner: "#invite",
  update: "/progress/update",
  updatePart: "/progress/update",
  finalReport: "/final-report",
  review: "/decision",
  decision: "/decision",
  conditionReport: "#conditions",
  condition: "#conditions",
};

/** Where it is done. */
export function waitingHref({ kind, project, place, item }: Waiting, locale: Locale): string {
  if (kind === "assessment") return `/${locale}/assessments/${item}`;
  if (kind === "profileReview") return `/${locale}/places/${place?.slug}/revisions/${item}`;
  if (project && kind === "milestone") return `/${locale}/projects/${project.code}/progress#milestone-${item}`;
  if (!project) return `/${locale}/places/${place?.slug}/edit`;
  const page = `/${locale}/projects/${project.code}`;
  return kind.startsWith("amendment") ? `${page}/amendments/${item}` : page + (PAGES[kind] ?? "");
}

/** The place that the reader's answer is for: the first of the others that takes part, or is asked to. */
function partnerOf(project: ProjectCard | null, own: readonly string[]) {
  if (!project) return undefined;
  const taking = project.partners.filter(({ status }) => status === "ACCEPTED");
  const others = [
    project.lead,
    ...taking,
    ...project.partners.filter((place) => place.status === "INVITED" && isAmong(project, place)),
  ];
  return others.find(({ slug }) => !own.includes(slug));
}

/** What it is, and the one thing to do about it, which names whom it is for. */
export function waitingTexts(one: Waiting, own: readonly string[], locale: Locale) {
  const messages = messagesOf(locale).work;
  const { kind, project, place, by, text, item } = one;
  const partner = partnerOf(project, own);
  const names = {
    place: place?.name[locale] ?? "",
    by: by?.name[locale] ?? project?.lead.name[locale] ?? "",
    lead: project?.lead.name[locale] ?? "",
    partner: partner?.name[locale] ?? project?.lead.name[locale] ?? "",
    number: item ?? "",
  };
  const alone = kind === "draft" && !partner;
  return {
    // What somebody wrote is no sentence to be filled.
    title: messages.kinds[kind] === "{text}" ? (text ?? "") : formatMessage(messages.kinds[kind], locale, names),
    titleIsQuoted: messages.kinds[kind] === "{text}",
    verb: alone ? messages.draftAlone : formatMessage(messages.verbs[kind], locale, names),
    detail: detailOf(one, locale),
  };
}

/** What more is to say of it, before, on and after the day until which it is asked for. */
function detailOf({ kind, dueOn, expectedOn, item, assessments }: Waiting, locale: Locale) {
  const { details } = messagesOf(locale).work;
  const days = {
    dueOn: dueOn ? formatDay(dueOn, locale) : "",
    expectedOn: expectedOn ? formatDay(expectedOn, locale) : "",
  };
  const always = (text: string) => ({ before: text, today: text, after: text });
  if (kind === "milestone")
    return always(formatMessage(expectedOn ? details.milestoneExpected : details.milestone, locale, days));
  if (kind === "conditionReport" || kind === "condition") return always(details[kind]);
  if (kind.startsWith("profile")) return always(formatMessage(details.revisionOf, locale, { number: item ?? "" }));
  if (assessments) return always(standingOf(assessments, locale));
  const due = formatMessage(details.due, locale, days);
  return dueOn ? { before: formatMessage(details.overdue, locale, days), today: due, after: due } : null;
}

/** How far the assessors are of a proposal that waits for its decision: one alone is not read before it. */
function standingOf({ asked, submitted }: NonNullable<Waiting["assessments"]>, locale: Locale): string {
  const messages = messagesOf(locale).work.details.assessments;
  const sentence =
    asked === 0
      ? messages.noneLeft
      : asked < ASSESSORS
        ? messages.oneLeft
        : submitted < asked
          ? messages.some
          : messages.all;
  return formatMessage(sentence, locale, { count: asked, submitted });
}
