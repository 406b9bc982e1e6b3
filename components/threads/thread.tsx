import { headers } from "next/headers";
import Link from "next/link";
import { QueryRoot } from "@/components/query/client";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { MaybeActor } from "@/lib/people/actor";
import { listComments, threadById } from "@/lib/threads/queries";
import type { CommentView } from "@/lib/threads/schema";
import { Comment } from "./comment";
import { Composer } from "./composer";

type Props = { threadId: number; actor: MaybeActor; locale: Locale };

const PAGE = 100;
const MOST = 1_000;

/** All comments that the reader may see; beyond a thousand a conversation is no longer one. */
async function allComments(threadId: number, actor: MaybeActor) {
  const items: CommentView[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await listComments(threadId, { limit: PAGE, cursor }, actor);
    items.push(...page.items);
    if (!page.nextCursor || items.length >= MOST) return { ...page, items };
    cursor = page.nextCursor;
  }
}

/** The conversation of a profile or a project, for whoever is signed in, readable without a script; and the form to join it. */
export async function Thread({ threadId, actor, locale }: Props) {
  const [comments, thread, head] = await Promise.all([
    allComments(threadId, actor),
    threadById(threadId, actor),
    headers(),
  ]);
  const { thread: words, project } = messagesOf(locale);
  const here = head.get("x-path") ?? `/${locale}`;
  return (
    <div className="thread">
      {comments.items.length > 0 ? (
        <>
          <p className="thread-count">{say(words.count, locale, { count: comments.total })}</p>
          <ol className="comments">
            {comments.items.map((comment) => (
              <Comment key={comment.id} comment={comment} locale={locale} />
            ))}
          </ol>
        </>
      ) : (
        <p className="thread-empty">
          {comments.total > 0 ? say(words.forSignedIn, locale, { count: comments.total }) : words.none}
        </p>
      )}
      {actor && comments.abilities.comment && (
        <QueryRoot>
          <Composer
            threadId={threadId}
            owner={actor.personId}
            concerned={thread.concerned}
            locale={locale}
            words={words}
            failure={project.failure}
          />
        </QueryRoot>
      )}
      {actor && !comments.abilities.comment && <p className="thread-empty">{words.mayNot}</p>}
      {!actor && (
        <Link
          className="button"
          prefetch={false}
          href={`/${locale}/sign-in?next=${encodeURIComponent(`${here}#conversation`)}`}
        >
          {words.signInToComment}
        </Link>
      )}
    </div>
  );
}
