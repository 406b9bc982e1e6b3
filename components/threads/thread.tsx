import { headers } from "next/headers";
import Link from "next/link";
import controls from "@/components/ui/controls.module.css";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { commentsOf, threadById } from "@/lib/threads/queries";
import type { Answering } from "./answering";
import { Conversation } from "./conversation-part";
import styles from "./thread.module.css";

type Props = {
  threadId: number;
  actor: MaybeActor;
  locale: Locale;
  /** Where somebody who signs in to comment comes back to; else to the conversation of this page. */
  back?: string;
  /** What places wrote that the reader answers here. */
  answers?: Answering[];
};

/** Beyond a thousand comments a conversation is no longer one. */
const MOST = 1_000;

/** The conversation of a profile or a project, for whoever is signed in, readable without a script; and the form to join it. */
export async function Thread({ threadId, actor, locale, back, answers }: Props) {
  const [thread, head] = await Promise.all([threadById(threadId, actor), headers()]);
  const comments = await commentsOf(thread, { limit: MOST }, actor);
  const { thread: messages, project, terms } = messagesOf(locale);
  if (actor)
    return (
      <Conversation
        threadId={threadId}
        drawn={comments}
        concerned={thread.concerned}
        locale={locale}
        messages={{ ...messages, inOtherLanguage: terms.inOtherLanguage, languages: terms.languages }}
        failure={project.failure}
        answers={answers}
      />
    );
  const next = back ?? `${head.get("x-path") ?? `/${locale}`}#conversation`;
  return (
    <div className={styles.thread}>
      <p className={styles.threadEmpty}>
        {comments.total > 0 ? formatMessage(messages.forSignedIn, locale, { count: comments.total }) : messages.none}
      </p>
      <Link className={controls.button} prefetch={false} href={`/${locale}/sign-in?next=${encodeURIComponent(next)}`}>
        {messages.signInToComment}
      </Link>
    </div>
  );
}
