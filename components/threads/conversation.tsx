"use client";

import { useShown } from "@/components/query/use-shown";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { CommentPage } from "@/lib/threads/schema";
import type { Answering } from "./answering";
import { Comment } from "./comment";
import { Composer } from "./composer";
import { readComments, threadKey } from "./read-comments";
import styles from "./thread.module.css";
import type { ThreadMessages } from "./thread-messages";

type Props = {
  threadId: number;
  /** What the page was drawn with. */
  drawn: CommentPage;
  /** Whether the reader may write to the partners alone. */
  concerned: boolean;
  locale: Locale;
  messages: ThreadMessages;
  failure: Messages["project"]["failure"];
  /** What places wrote that the reader answers here. */
  answers?: Answering[];
};

/** The comments of a thread as they are written, and the form to join them. */
export function Conversation({ threadId, drawn, concerned, locale, messages, failure, answers }: Props) {
  const comments = useShown(threadKey(threadId), () => readComments(threadId, locale), drawn);
  return (
    <div className={styles.thread}>
      {comments.items.length > 0 ? (
        <>
          <p className={styles.threadCount}>{formatMessage(messages.count, locale, { count: comments.total })}</p>
          <ol className={styles.comments} data-testid="comments">
            {comments.items.map((comment) => (
              <Comment
                key={comment.id}
                threadId={threadId}
                comment={comment}
                locale={locale}
                messages={messages}
                failure={failure}
              />
            ))}
          </ol>
        </>
      ) : (
        <p className={styles.threadEmpty}>{messages.none}</p>
      )}
      {comments.abilities.comment ? (
        <Composer
          threadId={threadId}
          concerned={concerned}
          locale={locale}
          messages={messages}
          failure={failure}
          answers={answers}
        />
      ) : (
        <p className={styles.threadEmpty}>{messages.mayNot}</p>
      )}
    </div>
  );
}
