import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers anew; nothing of the first answer has been sent, and nothing of it stands in the response. */
export type Instead = (response: ServerResponse) => Promise<void>;

/**
 * Answers with what `insteadOf` gives for the status that the application answers with; where it gives nothing, the
 * application's own answer goes out, and where it gives a status, with that one. Payloads of navigation inside the page
 * stay: the page that asked for them says itself that they failed, and keeps what was written.
 */
export function replaceAnswer(
  { headers: { rsc } }: IncomingMessage,
  response: ServerResponse,
  insteadOf: (status: number) => Instead | number | null,
): void {
  if (rsc) return;
  const { writeHead, write, end, on } = response;
  const before = new Set(response.getHeaderNames());
  let instead: Instead | null = null;
  const isReplaced = () => {
    if (instead || response.headersSent) return !!instead;
    const found = insteadOf(response.statusCode);
    if (typeof found === "number") response.statusCode = found;
    else instead = found;
    return !!instead;
  };
  const replace = async () => {
    // The compression around the first answer has put its own in place of these.
    Object.assign(response, { writeHead, write, end, on });
    for (const name of response.getHeaderNames().filter((each) => !before.has(each))) response.removeHeader(name);
    await instead?.(response);
  };
  // The compression around them writes the head itself, before the first piece.
  response.writeHead = ((status: number, ...rest: never[]) => {
    response.statusCode = status;
    return isReplaced() ? response : writeHead.call(response, response.statusCode, ...rest);
  }) as typeof writeHead;
  response.write = ((...given: Parameters<typeof write>) =>
    isReplaced() ? true : write.apply(response, given)) as typeof write;
  let ended = false;
  response.end = ((...given: Parameters<typeof end>) => {
    if (!isReplaced()) return end.apply(response, given);
    if (!ended) replace().catch(() => response.destroy());
    ended = true;
    return response;
  }) as typeof end;
}
