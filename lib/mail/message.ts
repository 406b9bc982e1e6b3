import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer/index.js";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { config } from "@/lib/platform/config";
import { linkTo, mailHost } from "./addresses";
import { asHtml, type Setting } from "./as-html";
import { asText } from "./as-text";
import type { Claimed } from "./claims";
import type { Letter } from "./letter";

/** A letter as it is read: both parts, and what it is called. */
export type Written = { subject: string; text: string; html: string };

/** Sets a letter in both forms. */
export function written(letter: Letter, locale: Locale): Written {
  const { name, footer } = messagesOf(locale).mail.frame;
  const settings = config();
  const setting: Setting = { locale, link: (path) => linkTo(settings, path), name, footer };
  const subject = letter.subject.replace(/\s+/g, " ").trim();
  return { subject, text: asText(letter, setting), html: asHtml({ ...letter, subject }, setting) };
}

/**
 * By what Outlook knows a conversation, which does not go by References alone: its topic, and an index that begins with
 * five octets of time and sixteen of identity. Both are the same in each of its mails, as none is the first.
 */
function threadOf({ id, topic }: NonNullable<Letter["conversation"]>): Record<string, string> {
  const identity = createHash("sha256").update(id).digest().subarray(0, 21);
  return { "Thread-Topic": topic, "Thread-Index": Buffer.concat([Buffer.from([1]), identity]).toString("base64") };
}

/** The message of a mail, as it goes over the line: headers, both parts, and what goes along. */
export function messageOf(mail: Pick<Claimed, "messageId" | "address" | "createdAt">, letter: Letter, parts: Written) {
  const settings = config();
  const host = mailHost(settings);
  const { from } = settings.mail;
  const { conversation, unsubscribe } = letter;
  const root = conversation && `<${conversation.id}@${host}>`;
  const composer = new MailComposer({
    from,
    to: mail.address,
    ...parts,
    messageId: mail.messageId,
    date: mail.createdAt,
    ...(root && { inReplyTo: root, references: [root] }),
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      // What somebody asked for, such as a link to sign in, is of no list, by which a mailbox would put it aside.
      ...(unsubscribe && {
        "List-Id": `${from.name.replace(/[^\x20-\x7e]/g, "").trim() || "Tandem"} <${conversation?.id.toLowerCase() ?? "notices"}.${host}>`,
        "List-Unsubscribe": `<${linkTo(settings, unsubscribe)}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
      ...(conversation && threadOf(conversation)),
    },
    ...(letter.calendar && {
      icalEvent: { method: letter.calendar.method, content: letter.calendar.content, filename: "meeting.ics" },
    }),
    textEncoding: "base64",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
