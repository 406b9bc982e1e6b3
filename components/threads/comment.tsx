import labels from "@/components/ui/labels.module.css";
import { Moment } from "@/components/ui/moment";
import { SideTag } from "@/components/ui/place-name";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { CommentView } from "@/lib/threads/schema";
import { CommentBody } from "./comment-body";
import { OwnComment } from "./own-comment";
import styles from "./thread.module.css";
import type { ThreadMessages } from "./thread-messages";

type Props = {
  threadId: number;
  comment: CommentView;
  locale: Locale;
  messages: ThreadMessages;
  failure: Messages["project"]["failure"];
};

/** One comment: who, for which place, when, and the words. */
export function Comment({ threadId, comment, locale, messages, failure }: Props) {
  const { author, abilities } = comment;
  const own = abilities.edit || abilities.delete || abilities.restore;
  const roles = author.roles.filter((role) => role !== "COORDINATOR").map((role) => messages.roles[role]);
  return (
    <li className={styles.comment} data-testid="comment" id={`comment-${comment.id}`}>
      <p className={styles.commentHead}>
        <strong>{author.name[locale]}</strong>
        {author.places.map((place) => (
          <span key={place.slug}>
            <SideTag side={place.side} /> {place.name[locale]}
          </span>
        ))}
        {roles.length > 0 && <span>{roles.join(" · ")}</span>}
        <Moment at={comment.createdAt} locale={locale} />
        {comment.editedAt && !comment.deleted && (
          <span>
            <Sentence
              text={messages.edited}
              values={{ date: <Moment at={comment.editedAt} locale={locale} /> }}
              locale={locale}
            />
          </span>
        )}
        {comment.answers.length > 0 && (
          <span className={labels.tag}>
            {formatMessage(messages.answersTo, locale, {
              places: comment.answers.map(({ name }) => name[locale]).join(PUNCTUATION[locale].list),
            })}
          </span>
        )}
        {comment.visibility === "PARTNERS" && <span className={labels.tag}>{messages.partnersOnly}</span>}
      </p>
      {own ? (
        <OwnComment threadId={threadId} comment={comment} locale={locale} messages={messages} failure={failure} />
      ) : comment.deleted ? (
        <p className={styles.commentDeleted}>{messages.deleted}</p>
      ) : (
        <CommentBody comment={comment} locale={locale} mark={messages.inOtherLanguage} />
      )}
    </li>
  );
}
