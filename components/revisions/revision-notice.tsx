import { Fragment } from "react";
import { DayOf } from "@/components/ui/day-of";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
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
  if (revision.publishedAt) return <DayOf at={iso} locale={locale} />;
  return <Moment at={iso} locale={locale} />;
}

/** A revision's story in a few sentences: who wrote it, when it was published, from which one it came. */
export function RevisionNotice({ revision, locale }: { revision: RevisionCard; locale: Locale }) {
  const messages = messagesOf(locale).revisions.told;
  const date = (iso: string) => <DayOf at={iso} locale={locale} />;
  const { author, editor, reviewer, publishedAt, copiedFrom, fromBrochure, submittedAt, status } = revision;
  const wasEdited = editor && author && editor.en !== author.en;
  const sentences = [
    fromBrochure
      ? { text: messages.fromBrochure }
      : { text: messages.by, values: { name: authorOf(revision, locale), date: date(revision.createdAt) } },
    wasEdited && { text: messages.edited, values: { name: editor[locale] } },
    copiedFrom && { text: messages.copied, values: { number: copiedFrom } },
    status === "SUBMITTED" && submittedAt && { text: messages.submitted, values: { date: date(submittedAt) } },
    publishedAt && {
      text: reviewer ? messages.publishedBy : messages.published,
      values: { date: date(publishedAt), name: reviewer?.[locale] ?? "" },
    },
  ].filter((each) => !!each);
  return (
    <p className={styles.revisionNotice}>
      {sentences.map(({ text, values = {} }, position) => (
        <Fragment key={text}>
          {position > 0 && PUNCTUATION[locale].sentences}
          <Sentence text={text} values={values} locale={locale} />
        </Fragment>
      ))}
    </p>
  );
}
