import { notePosition } from "@/lib/people/position";
import { log } from "@/lib/platform/log";
import { readFor } from "@/lib/platform/reading";

const SAFE = new Set(["GET", "HEAD"]);

/**
 * Answers a request so that its sender reads what they wrote; after a change, refused ones too, since a refusal may
 * tell of what others wrote, the answer carries how far the sender must see.
 */
export function withPosition(request: Request, act: () => Promise<Response>): Promise<Response> {
  const { method, headers } = request;
  return readFor({ method, cookies: headers.get("cookie") }, async () => {
    const response = await act();
    if (SAFE.has(method)) return response;
    const cookie = await notePosition().catch((error) => log("warn", "The position was not noted.", { error }));
    if (cookie) response.headers.append("set-cookie", cookie);
    return response;
  });
}
