import { randomUUID } from "node:crypto";
import type { Contract } from "@/lib/openapi/contract";
import type { NewPerson } from "@/lib/people/schema";
import { sessionCookie, tokenOf } from "@/lib/people/session-token";
import { rawDatabase } from "./database";
import { undescribed } from "./described-answers";

const HOST = "tandem.test";

type Handler = ((request: Request, context: { params: Promise<never> }) => Promise<Response>) & {
  contract?: Contract;
};
type Call = {
  method?: string;
  path?: string;
  params?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
};

/**
 * Calls a route's handler as a browser would: from the site's own origin, with the session's cookie if there is one. Every
 * answer is compared with what the OpenAPI document says of it.
 */
export async function call(handler: Handler, sessionId: string | null, given: Call = {}): Promise<Response> {
  const { method = "GET", path = "/api/v1/test", params = {}, body, headers = {} } = given;
  const request = new Request(`http://${HOST}${path}`, {
    method,
    body:
      body === undefined || typeof body === "string" || body instanceof Uint8Array
        ? (body as BodyInit)
        : JSON.stringify(body),
    headers: {
      host: HOST,
      origin: `http://${HOST}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(sessionId && { cookie: `${sessionCookie()}=${await tokenOf(sessionId)}` }),
      ...headers,
    },
  });
  const response = await handler(request, { params: Promise.resolve(params as never) });
  const fault = handler.contract && (await undescribed(handler.contract, method, response));
  if (fault) throw new Error(fault);
  return response;
}

/** Opens a session for a person without asking for the password. */
export async function sessionFor(personId: number): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + 60 * 60 * 1000);
  await rawDatabase().session.create({ data: { id, personId, expiresAt } });
  return id;
}

let made = 0;

/** A new person with these roles and an open session. */
export async function personWith(
  memberships: NewPerson["memberships"],
): Promise<{ personId: number; sessionId: string }> {
  made += 1;
  const { registerPerson } = await import("@/lib/people/commands/register");
  const { personId } = await registerPerson("system", {
    email: `person-${made}@tandem.test`,
    nameEn: `Person ${made}`,
    nameZh: `甲${made}`,
    password: "a long enough password",
    memberships,
  });
  return { personId, sessionId: await sessionFor(personId) };
}
