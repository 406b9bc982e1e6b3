import { isIP } from "node:net";

/** An address without brackets, port, zone, and the mark of IPv4 within IPv6: what a proxy or a socket may add to it. */
function bare(written: string): string {
  const text = written.trim().replace(/^\[([^\]]*)\](:\d+)?$/, "$1");
  const address = /^[\d.]+:\d+$/.test(text) ? (text.split(":")[0] ?? "") : (text.split("%")[0] ?? "");
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, "");
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(0, missing)).fill("0"), ...right];
}

/**
 * What counts as one caller: an IPv4 address, or the /64 of an IPv6 address, since whoever has one address of it has
 * them all. Anything else stays as it was written.
 */
export function callerOf(written: string): string {
  const address = bare(written);
  if (isIP(address) !== 6) return address;
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/**
 * The caller in X-Forwarded-For. The server that takes the connection appends where it comes from, and so does each proxy
 * of ours; what stands further left was written by the caller and is not believed.
 */
export function callerIn(forwarded: string | null | undefined, proxies: number): string {
  const chain = (forwarded ?? "").split(",").map((part) => part.trim());
  return callerOf(chain.at(-1 - proxies) || chain[0] || "unknown");
}

/** Whether it is an address of the machine itself. */
export function isLoopback(written: string): boolean {
  const address = bare(written);
  return isIP(address) !== 0 && /^127\.|^::1$/.test(address);
}
