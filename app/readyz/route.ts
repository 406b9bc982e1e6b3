import { log } from "@/lib/platform/log";
import { readiness } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/**
 * Whether this process can serve: its database is reachable and has every migration. Where there is a replica, how it
 * stands; without it the primary answers. Whether public pages are kept; while they wait, each is made anew.
 */
export async function GET(): Promise<Response> {
  try {
    const { pending, replica, pageCache } = await readiness();
    if (pending.length) return answer(503, { status: "migrations pending", pending });
    return answer(200, { status: "ready", ...(replica && { replica }), pageCache });
  } catch (error) {
    log("warn", "The database cannot be reached.", { why: String(error) });
    return answer(503, { status: "database unreachable" });
  }
}
