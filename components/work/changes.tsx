import Link from "next/link";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { languageOf } from "@/components/ui/language-of";
import panels from "@/components/ui/panels.module.css";
import { formatDateTime } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { Changed } from "@/lib/work/changes";
import type { MyWork } from "@/lib/work/queries";
import { answerIn, changeText } from "./change-text";
import { MarkRead } from "./mark-read";
import styles from "./work.module.css";

type Props = { work: MyWork; places: Place[]; locale: Locale };

/** Where a change leads: to the very part of the page that it happened in. */
function hrefOf({ project, placeSlug, type, detail }: Changed, locale: Locale): string | null {
  const [concept] = type.split(".");
  const parts = {
    comment: commentPart(detail),
    milestone: "/progress#milestones",
    update: "/progress#updates",
    assessment: "/decision",
    condition: "#conditions",
    endorsement: "#endorsements",
  };
  const part = parts[concept as keyof typeof parts] ?? "";
  if (concept === "profile" && placeSlug) return profileHrefOf(type, placeSlug, detail, locale);
  if (type === "assessment.assigned") {
    const { assessment } = (detail ?? {}) as { assessment?: number };
    return `/${locale}/assessments${assessment ? `/${assessment}` : ""}`;
  }
  if (concept === "account") return `/${locale}/sign-in`;
  if (project && type === "project.version-sent") return differenceHref(project.code, detail, locale);
  if (project) return `/${locale}/projects/${project.code}${part}`;
  return placeSlug ? `/${locale}/places/${placeSlug}${part}` : null;
}

/** To what a new version changed; to the version where it is the first that was kept. */
function differenceHref(code: string, detail: unknown, locale: Locale): string {
  const { from, number } = (detail ?? {}) as { from?: number; number?: number };
  const versions = `/${locale}/projects/${code}/versions`;
  return from && from !== number ? `${versions}/compare?from=${from}&to=${number}` : `${versions}/${number ?? ""}`;
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

/** What changed around the reader's projects, the unread marked by a word, not by colour alone. */
export function Changes({ work, places, locale }: Props) {
  const messages = messagesOf(locale).work;
  const { changed, unread } = work;
  const nameOf = (slug: string) => places.find((place) => place.slug === slug)?.name[locale];
  const latest = changed[0];
  return (
    <section className={styles.workSection} aria-labelledby="changed">
      <div className={styles.workHead}>
        <h2 id="changed">{messages.changed}</h2>
        {unread > 0 && (
          <span className={styles.workUnread}>{formatMessage(messages.unread, locale, { count: unread })}</span>
        )}
        {unread > 0 && latest && (
          <MarkRead
            upTo={latest.id}
            locale={locale}
            messages={{ markRead: messages.markRead, marking: messages.marking }}
            failure={messagesOf(locale).project.failure}
          />
        )}
      </div>
      {changed.length === 0 && <p className={panels.sectionEmpty}>{messages.nothingChanged}</p>}
      <ul className={styles.changes} data-testid="changes">
        {changed.map((change) => {
          const href = hrefOf(change, locale);
          const { begins } = change;
          const answer = answerIn(change, locale);
          const name = change.project ? (
            <Text text={change.project.title} locale={locale} />
          ) : (
            (nameOf(change.placeSlug ?? "") ??
            (change.type.startsWith("account.") ? messages.yourAccount : messages.someProject))
          );
          return (
            <li key={change.id} className={change.read ? undefined : styles.unread}>
              <p>
                {!change.read && <span className={labels.tag}>{messages.isNew}</span>}{" "}
                {href ? (
                  <Link prefetch={false} href={href}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
                <span> {changeText(change, nameOf, locale)}</span>
                {answer && <q lang={languageOf(answer, locale)}>{answer}</q>}
                {begins && <q lang={languageOf(begins, locale)}>{begins}</q>}
              </p>
              <time dateTime={change.createdAt}>{formatDateTime(change.createdAt, locale)}</time>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
