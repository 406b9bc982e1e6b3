import { Agent, request } from "node:http";
import { sessionCookie, tokenOf } from "@/lib/people/session-token";
import type { Sent, Who } from "./requests";

// A plan is printed in seconds; on a busy machine, after a start, in more.
const DEADLINE_MS = 60_000;

/** Who asks, as their cookies; several people of each role, so that none meets a limit. */
export type Tokens = Partial<Record<Who, string[]>>;

/** The tokens of open sessions. */
export async function tokensOf(sessions: Record<string, string[]>): Promise<Tokens> {
  const tokens: Record<string, string[]> = {};
  for (const [who, ids] of Object.entries(sessions)) tokens[who] = await Promise.all(ids.map(tokenOf));
  return tokens;
}

/** Sends requests to a served application exactly as they are, as no browser would, each from an address of its own. */
export function wireTo(port: number, tokens: Tokens): { send(sent: Sent): Promise<number | string>; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const origin = `http://localhost:${port}`;
  const send = ({ who, person, method, path, headers, body }: Sent) =>
    new Promise<number | string>((resolve) => {
      const all = tokens[who] ?? [];
      const token = all[person % (all.length || 1)];
      const requested = request(
        {
          agent,
          host: "127.0.0.1",
          port,
          method,
          path,
          headers: {
            host: `localhost:${port}`,
            origin,
            "x-forwarded-for": `10.${person % 8}.${person % 200}.${person % 250}`,
            ...headers,
            ...(body !== undefined && { "content-length": Buffer.byteLength(body) }),
            ...(token && { cookie: `${sessionCookie()}=${token}` }),
          },
        },
        (answer) => {
          answer.on("error", () => {});
          answer.resume().on("close", () => resolve(answer.statusCode ?? "no status"));
        },
      );
      requested.setTimeout(DEADLINE_MS, () => {
        resolve(`no answer within ${DEADLINE_MS / 1000} s`);
        requested.destroy();
      });
      // A body that is refused while it is sent may lose its connection before the answer is read.
      requested.on("error", (error: NodeJS.ErrnoException) =>
        resolve(
          body !== undefined && /ECONNRESET|EPIPE/.test(error.code ?? "") ? 413 : `${error.code}: ${error.message}`,
        ),
      );
      requested.end(body);
    });
  return { send, close: () => agent.destroy() };
}
