import { call } from "@/test/caller";
import { POST } from "../app/api/auth/[...nextauth]/route";
import { POST as acceptRoute } from "../app/api/auth/invitation/route";

export const EMAIL = "coordinator@barcelona.test";
export const PASSWORD = "a long enough password";

let attempts = 0;

export type Attempt = { headers?: Record<string, string>; sessionId?: string; address?: string };

/** Sends a form to an action of next-auth, from an address of its own unless one is given. */
export function post(action: string, fields: Record<string, string>, { headers, sessionId, address }: Attempt = {}) {
  attempts += 1;
  return call(POST as never, sessionId ?? null, {
    method: "POST",
    path: `/api/auth/${action}`,
    params: { nextauth: action.split("/") } as never,
    body: new URLSearchParams(fields).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": address ?? `10.0.0.${attempts}`,
      ...headers,
    },
  });
}

/** Sends the form to sign in. */
export const signIn = (fields: Record<string, string>, attempt?: Attempt) =>
  post("callback/credentials", { email: EMAIL, password: PASSWORD, locale: "en", ...fields }, attempt);

/** Sends the form that accepts an invitation, with the cookies that its browser has. */
export const accept = (fields: Record<string, string>, cookie = "") =>
  call(acceptRoute, null, {
    method: "POST",
    path: "/api/auth/invitation",
    body: new URLSearchParams(fields).toString(),
    headers: { "content-type": "application/x-www-form-urlencoded", cookie },
  });

/** A cookie that an answer sets. */
export const cookieIn = (response: Response, name: string) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0]?.split("=") ?? [])
    .find(([key]) => key === name)?.[1];
