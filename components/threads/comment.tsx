import labels from "@/components/ui/labels.module.css";
import { SideTag } from "@/components/ui/place-name";
import { formatDateTime } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { CommentView } from "@/lib/threads/schema";
import { CommentBody } from "./comment-body";
import { OwnComment } from "./own-comment";
import styles from "./thread.module.css";

type Props = {
  threadId: number;
  comment: CommentView;
  locale: Locale;
  messages: Messages["thread"];
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
        <time dateTime={comment.createdAt}>{formatDateTime(comment.createdAt, locale)}</time>
        {comment.editedAt && !comment.deleted && (
          <span>{formatMessage(messages.edited, locale, { date: formatDateTime(comment.editedAt, locale) })}</span>
        )}
        {comment.language !== locale && !comment.deleted && (
          <span className={labels.tag}>{messages.original[comment.language]}</span>
        )}
        {comment.visibility === "PARTNERS" && <span className={labels.tag}>{messages.partnersOnly}</span>}
      </p>
      {own ? (
        <OwnComment threadId={threadId} comment={comment} locale={locale} messages={messages} failure={failure} />
      ) : comment.deleted ? (
        <p className={styles.commentDeleted}>{messages.deleted}</p>
      ) : (
        <CommentBody comment={comment} />
      )}
    </li>
  );
}
