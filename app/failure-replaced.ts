import type { IncomingMessage, ServerResponse } from "node:http";

/** An answer in one piece. */
export type Whole = { status: number; headers: Record<string, string>; body: string };

/** What the failed answer said of its body. */
const OF_THE_BODY = /^(content-|etag$|cache-control$|transfer-encoding$|vary$|link$)/;

/**
 * Answers with `instead` where the application answers with 500 or worse. Payloads of navigation inside the page stay:
 * the page that asked for them says itself that they failed, and keeps what was written.
 */
export function replaceFailure(
  { headers: { rsc }, method }: IncomingMessage,
  response: ServerResponse,
  instead: () => Promise<Whole>,
): void {
  if (rsc) return;
  const { writeHead, write, end } = response;
  let failed = false;
  const fails = () => {
    failed ||= !response.headersSent && response.statusCode >= 500;
    return failed;
  };
  const replace = async () => {
    const { status, headers, body } = await instead();
    Object.assign(response, { writeHead, write, end });
    for (const name of response.getHeaderNames().filter((each) => OF_THE_BODY.test(each))) response.removeHeader(name);
    response.writeHead(status, headers).end(method === "HEAD" ? "" : body);
  };
  // The compression around them writes the head itself, before the first piece.
  response.writeHead = ((status: number, ...rest: never[]) => {
    response.statusCode = status;
    return fails() ? response : writeHead.call(response, status, ...rest);
  }) as typeof writeHead;
  response.write = ((...given: Parameters<typeof write>) =>
    fails() ? true : write.apply(response, given)) as typeof write;
  let ended = false;
  response.end = ((...given: Parameters<typeof end>) => {
    if (!fails()) return end.apply(response, given);
    if (!ended) replace().catch(() => response.destroy());
    ended = true;
    return response;
  }) as typeof end;
}
