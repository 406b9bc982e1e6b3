import { transact } from "@/lib/platform/database";
import { markRefusing } from "./refusals";

/** What a report says of a message that did not arrive: which one, and in the words of the server that would not have it. */
export type Bounce = { messageId: string; final: boolean; reply: string };

const unfolded = (text: string): string => text.replace(/\n[ \t]+/g, " ");
const fieldIn = (fields: string, name: string): string | null =>
  new RegExp(`^${name}:[ \t]*(.*)$`, "im").exec(fields)?.[1]?.trim() ?? null;

/** A message in its parts, each with its own headers; nothing of parts within parts. */
function partsOf(message: string): { headers: string; body: string }[] {
  const cut = (text: string) => {
    const [headers = "", ...body] = text.split("\n\n");
    return { headers: unfolded(headers), body: body.join("\n\n") };
  };
  const { headers, body } = cut(message);
  const boundary = /boundary="?([^";\n]+)"?/i.exec(headers)?.[1];
  if (!boundary || !/^Content-Type:\s*multipart\/report\b/im.test(headers)) return [];
  return body
    .split(`--${boundary}`)
    .slice(1)
    .map((part) => cut(part.replace(/^\n/, "")));
}

/** Reads a delivery report (RFC 3464); null where it is none of a message that failed, or does not say of which. */
export function readBounce(raw: string): Bounce | null {
  const parts = partsOf(raw.replaceAll("\r\n", "\n"));
  const ofType = (pattern: RegExp) => parts.find(({ headers }) => pattern.test(headers));
  const status = ofType(/^Content-Type:\s*message\/(global-)?delivery-status\b/im);
  const original = ofType(/^Content-Type:\s*(message\/(rfc822|global)|text\/rfc822-headers)\b/im);
  if (!status || !original) return null;
  const fields = unfolded(status.body);
  const messageId = /<[^<>\s]+>/.exec(fieldIn(unfolded(original.body), "Message-ID") ?? "")?.[0];
  const code = fieldIn(fields, "Status") ?? "";
  if (!messageId || fieldIn(fields, "Action")?.toLowerCase() !== "failed") return null;
  const said = fieldIn(fields, "Diagnostic-Code")?.replace(/^\w+;\s*/, "");
  return { messageId, final: code.startsWith("5"), reply: (said || code).slice(0, 500) };
}

/**
 * Notes that a mail did not arrive after all: it stands among those that were refused, and its address is marked where the
 * refusal is for good. A message is known by its Message-ID, which nobody guesses. Returns whether it was one of ours.
 */
export async function noteBounce(raw: string): Promise<boolean> {
  const bounce = readBounce(raw);
  if (!bounce) return false;
  const { messageId, final, reply } = bounce;
  return transact(async (database) => {
    const mail = await database.mail.findUnique({ where: { messageId }, select: { id: true, address: true } });
    if (!mail) return false;
    const { count } = await database.mail.updateMany({
      where: { id: mail.id, state: { in: ["SENT", "UNDECIDED"] } },
      data: { state: "REFUSED", reply },
    });
    if (count > 0 && final) await markRefusing(mail.address, reply);
    return count > 0;
  });
}
