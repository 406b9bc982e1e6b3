import { IncomingMessage } from "node:http";

/** Says that the page of an address found nothing; heard of nobody but the application's own server. */
export const NOTHING_HERE = "x-nothing-here";

/**
 * The same request once more, for an address that has nothing. A page that throws notFound() is an empty shell until
 * scripts fill it; the 404 page of an address without a route is whole.
 */
export function askedAsNothing(request: IncomingMessage): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  again.headers = { ...request.headers, [NOTHING_HERE]: "1" };
  again.push(null);
  return again;
}
