import { Problem } from "@/lib/access/problems";
import { type LastChange, lastChangeAt } from "@/lib/work/last-change";

/**
 * With a refusal that shows what stands now, who brought it there: whoever was shown the one may know the other. A refusal
 * that knows of the last move or change tells of that itself.
 */
export async function whoChanged(error: unknown, request: Request): Promise<{ lastChange: LastChange } | undefined> {
  if (!(error instanceof Problem) || !error.more.extra?.current) return;
  if (error.more.extra.lastMove || error.more.extra.lastChange) return;
  const lastChange = await lastChangeAt(new URL(request.url).pathname).catch(() => null);
  return lastChange ? { lastChange } : undefined;
}
