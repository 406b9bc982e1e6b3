import type { Locale } from "@/lib/language/locales";
import type { Changed } from "./changes";

/** Where a change leads: to the very part of the page that it happened in. */
export function changeHref(
  { project, placeSlug, type, detail }: Pick<Changed, "project" | "placeSlug" | "type" | "detail">,
  locale: Locale,
): string | null {
  const [concept] = type.split(".");
  const parts = {
    comment: commentPart(detail),
    milestone: "/progress#milestones",
    update: "/progress#updates",
    assessment: "/decision",
    condition: "#conditions",
    endorsement: "#endorsements",
    meeting: meetingPart(detail),
    document: "/documents",
    amendment: amendmentPart(detail),
    report: "/final-report",
  };
  const part = parts[concept as keyof typeof parts] ?? "";
  if (concept === "profile" && placeSlug) return profileHrefOf(type, placeSlug, detail, locale);
  if (type === "assessment.assigned") {
    const { assessment } = (detail ?? {}) as { assessment?: number };
    return `/${locale}/assessments${assessment ? `/${assessment}` : ""}`;
  }
  if (concept === "suggestion") {
    const { place } = (detail ?? {}) as { place?: string };
    return `/${locale}/places/${place ?? placeSlug}#suggestion`;
  }
  if (concept === "person")
    return placeSlug ? `/${locale}/places/${placeSlug}/people` : `/${locale}/secretariat/people`;
  if (concept === "search") return foundHref(detail, locale);
  if (concept === "account") return `/${locale}/sign-in`;
  if (project && type === "project.version-sent") return differenceHref(project.code, detail, locale);
  if (project) return `/${locale}/projects/${project.code}${part}`;
  return placeSlug ? `/${locale}/places/${placeSlug}${part}` : null;
}

/** To what a saved search has found; to all that it finds where that is more than one thing. */
function foundHref(detail: unknown, locale: Locale): string {
  const { path, view } = (detail ?? {}) as { path?: string; view?: string };
  return `/${locale}${path ?? `/v/${view ?? ""}`}`;
}

/** To what a new version changed; to the version where it is the first that was kept. */
function differenceHref(code: string, detail: unknown, locale: Locale): string {
  const { from, number } = (detail ?? {}) as { from?: number; number?: number };
  const versions = `/${locale}/projects/${code}/versions`;
  return from && from !== number ? `${versions}/compare?from=${from}&to=${number}` : `${versions}/${number ?? ""}`;
}

/** To the amendment itself; where it is closed without one that is named, to all of them. */
function amendmentPart(detail: unknown): string {
  const { number } = (detail ?? {}) as { number?: number };
  return `/amendments${number ? `/${number}` : ""}`;
}

/** To the meeting itself, among those of the project. */
function meetingPart(detail: unknown): string {
  const { meeting } = (detail ?? {}) as { meeting?: number };
  return `/meetings${meeting ? `#meeting-${meeting}` : ""}`;
}

/** To the comment itself: in the page's conversation, or in that of a milestone or an update, unfolded. */
function commentPart(detail: unknown): string {
  const { comment, thread, aside } = (detail ?? {}) as { comment?: number; thread?: number; aside?: boolean };
  const there = comment ? `#comment-${comment}` : "#conversation";
  return aside && thread ? `/progress?thread=${thread}${there}` : there;
}

/** What happens to a profile leads to where one goes on: what was sent to the revision, what was returned to the draft. */
function profileHrefOf(type: string, slug: string, detail: unknown, locale: Locale): string {
  const place = `/${locale}/places/${slug}`;
  const { number } = (detail ?? {}) as { number?: number };
  if (type === "profile.submitted" && number) return `${place}/revisions/${number}`;
  return { "profile.returned": `${place}/edit`, "profile.withdrawn": `${place}/revisions` }[type] ?? place;
}
