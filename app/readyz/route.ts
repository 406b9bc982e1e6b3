import { log } from "@/lib/platform/log";
import { pendingMigrations } from "@/lib/platform/migrations";

export const dynamic = "force-dynamic";

const answer = (status: number, body: object) =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });

/** Whether this process can serve: its database is reachable and has every migration. */
export async function GET(): Promise<Response> {
  try {
    const pending = await pendingMigrations();
    return pending.length ? answer(503, { status: "migrations pending", pending }) : answer(200, { status: "ready" });
  } catch (error) {
    log("warn", "The database cannot be reached.", { why: String(error) });
    return answer(503, { status: "database unreachable" });
  }
}
