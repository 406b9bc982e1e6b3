import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth, { type AuthOptions } from "next-auth";
import { cookiesOf } from "../caller";

/** What next-auth answers: its own redirects are ours to decide. */
export type Outcome = { status: number; cookies: string[]; location?: string; body: unknown };

export type Fields = Record<string, string>;

/**
 * Lets next-auth handle an action. Its handler for route files takes cookies from Next's own store, so that a page's
 * form could not be given the matching pair of CSRF cookie and token; its handler for plain requests takes what it
 * is given.
 */
export async function askNextAuth(
  request: Request,
  action: string[],
  options: AuthOptions,
  given: { body?: Fields; cookies?: Fields } = {},
): Promise<Outcome> {
  const outcome: Outcome = { status: 200, cookies: [], body: null };
  const headers = new Map<string, unknown>();
  const response = {
    status(code: number) {
      outcome.status = code;
      return response;
    },
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: unknown) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    end: () => response,
    json: send,
    send,
  };
  function send(body: unknown) {
    outcome.body = body;
    return response;
  }
  const plain = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    cookies: { ...cookiesOf(request), ...given.cookies },
    body: given.body,
    query: { ...Object.fromEntries(new URL(request.url).searchParams), nextauth: action },
  };
  await NextAuth(plain as unknown as NextApiRequest, response as unknown as NextApiResponse, options);
  outcome.cookies = (headers.get("set-cookie") as string[] | undefined) ?? [];
  outcome.location = headers.get("location") as string | undefined;
  return outcome;
}
