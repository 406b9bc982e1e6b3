import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { CommentPage } from "@/lib/threads/schema";

/** How a thread's comments are called among the queries. */
export const threadKey = (threadId: number) => ["thread", threadId] as const;

const AT_ONCE = 100;

/** All comments of a thread, first one first. */
export async function readComments(threadId: number, locale: Locale): Promise<CommentPage> {
  const page = (cursor: string | null) =>
    send<CommentPage>(
      "GET",
      `/api/v1/threads/${threadId}/comments?${new URLSearchParams({ limit: String(AT_ONCE), ...(cursor && { cursor }) })}`,
      undefined,
      { locale },
    );
  const first = await page(null);
  const items = [...first.items];
  for (let next = first.nextCursor; next; ) {
    const further = await page(next);
    items.push(...further.items);
    next = further.nextCursor;
  }
  return { ...first, items, nextCursor: null };
}
