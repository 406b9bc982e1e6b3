import { Moment } from "@/components/ui/moment";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { RevisionCard } from "@/lib/profiles/revisions/present";
import styles from "./revisions.module.css";

/** Who wrote a revision: by name for those who are signed in, else by what they are. */
export function authorOf(revision: RevisionCard, locale: Locale): string {
  const messages = messagesOf(locale).revisions.told;
  if (revision.fromBrochure) return messages.brochure;
  return revision.author?.[locale] ?? formatMessage(messages.someone, locale, { name: revision.place.name[locale] });
}

/** When a revision became what it is. */
export function When({ revision, locale }: { revision: RevisionCard; locale: Locale }) {
  const at = revision.publishedAt ?? (revision.status === "SUBMITTED" ? revision.submittedAt : revision.updatedAt);
  const iso = at ?? revision.updatedAt;
  if (revision.publishedAt) return <time dateTime={iso}>{formatDate(iso, locale)}</time>;
  return <Moment at={iso} locale={locale} />;
}

/** A revision's story in a few sentences: who wrote it, when it was published, from which one it came. */
export function RevisionNotice({ revision, locale }: { revision: RevisionCard; locale: Locale }) {
  const messages = messagesOf(locale).revisions.told;
  const date = (iso: string) => formatDate(iso, locale);
  const { author, editor, reviewer, publishedAt, copiedFrom, fromBrochure, submittedAt, status } = revision;
  const sentences = [
    fromBrochure && messages.fromBrochure,
    !fromBrochure &&
      formatMessage(messages.by, locale, { name: authorOf(revision, locale), date: date(revision.createdAt) }),
    editor && author && editor.en !== author.en && formatMessage(messages.edited, locale, { name: editor[locale] }),
    copiedFrom && formatMessage(messages.copied, locale, { number: copiedFrom }),
    status === "SUBMITTED" && submittedAt && formatMessage(messages.submitted, locale, { date: date(submittedAt) }),
    publishedAt &&
      formatMessage(reviewer ? messages.publishedBy : messages.published, locale, {
        date: date(publishedAt),
        name: reviewer?.[locale] ?? "",
      }),
  ];
  return <p className={styles.revisionNotice}>{sentences.filter(Boolean).join(PUNCTUATION[locale].sentences)}</p>;
}
