import { cookies } from "next/headers";
import { cache } from "react";
import type { MaybeActor } from "@/lib/access/actor";
import { sessionCookie } from "@/lib/people/session-token";
import { actorOfToken } from "@/lib/people/sessions";

/** Who reads this page: looked up once per request; a visitor is null. */
export const currentActor = cache(
  async (): Promise<MaybeActor> => actorOfToken((await cookies()).get(sessionCookie())?.value),
);
