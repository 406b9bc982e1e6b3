import { createHash } from "node:crypto";

/** A value as canonical JSON (RFC 8785): keys in order, no blanks, so that equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/**
 * The SHA-256 of a content's canonical JSON, in hexadecimal. Whoever holds a version's content can compute it again,
 * and so tell that it is the one which a printed and signed plan names.
 */
export const fingerprintOf = (content: unknown): string =>
  createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");

/** The part of a fingerprint that is printed and told over the telephone: its first sixteen digits, in fours. */
export const shortFingerprint = (fingerprint: string): string =>
  (fingerprint.slice(0, 16).match(/.{4}/g) ?? []).join(" ");
