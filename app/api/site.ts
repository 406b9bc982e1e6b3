import { Problem } from "@/lib/access/problems";
import type { Site } from "@/lib/people/passkeys/schema";
import { comesFromHere } from "./caller";

/** The site that a page of ours asks from, as its browser names it: that is what passkeys are bound to. */
export function siteOf(request: Request): Site {
  const origin = request.headers.get("origin");
  if (!origin || !comesFromHere(request)) throw new Problem(403, "otherSite");
  return { origin, rpId: new URL(origin).hostname };
}
