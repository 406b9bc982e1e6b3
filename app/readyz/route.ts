import { readiness } from "@/lib/platform/readiness";

export const dynamic = "force-dynamic";

/** Whether this process can serve: the database answers and has every migration. */
export async function GET(): Promise<Response> {
  const state = await readiness();
  return Response.json(state, { status: state.status === "ok" ? 200 : 503 });
}
