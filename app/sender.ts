import type { IncomingMessage } from "node:http";

/** Says that somebody handed the request on; heard of nobody but the application's own server. */
export const HANDED_ON = "x-handed-on";

/** What proxies and tunnels add to what they hand on. */
const OF_PROXIES = /^(forwarded|via|x-forwarded|x-original-|x-envoy-|x-real-ip$|([\w-]+-)?(client|connecting)-ip$)/;

// Browsers and what people use at a machine speak 1.1; a proxy that is told nothing speaks 1.0 to what is behind it.
const isHandedOn = ({ headers, httpVersion }: IncomingMessage) =>
  httpVersion === "1.0" || Object.keys(headers).some((name) => OF_PROXIES.test(name));

/**
 * Adds whom the connection comes from to what the proxies said, which is believed only where there are proxies of ours;
 * whether there was one at all is told in any case.
 */
export function addSender(request: IncomingMessage, proxies: number): void {
  const { headers, socket } = request;
  delete headers[HANDED_ON];
  if (isHandedOn(request)) headers[HANDED_ON] = "1";
  const before = headers["x-forwarded-for"];
  const address = socket.remoteAddress ?? "unknown";
  headers["x-forwarded-for"] = before ? `${before}, ${address}` : address;
  if (proxies > 0) return;
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
  delete headers["x-forwarded-port"];
}
