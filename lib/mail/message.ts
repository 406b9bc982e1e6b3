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

/** The message of a mail, as it goes over the line: headers, both parts, and what goes along. */
export function messageOf(mail: Pick<Claimed, "messageId" | "address" | "createdAt">, letter: Letter, parts: Written) {
  const settings = config();
  const host = mailHost(settings);
  const { from } = settings.mail;
  const root = letter.conversation && `<${letter.conversation}@${host}>`;
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
      "List-Id": `${from.name.replace(/[^\x20-\x7e]/g, "").trim() || "Tandem"} <notices.${host}>`,
      ...(letter.unsubscribe && {
        "List-Unsubscribe": `<${linkTo(settings, letter.unsubscribe)}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
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
