import type { Actor, MaybeActor } from "@/lib/access/actor";
import { authorize } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { maySeeMe } from "@/lib/people/policy";
import { now } from "@/lib/platform/clock";
import { escapeMarkup } from "@/lib/text/markup";
import { BELONGINGS, everythingAbout } from "./everything";

/** The name by which the file says what it is. */
const FORMAT = "tandem-person-1";

const asText = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);

async function ownData(actor: MaybeActor) {
  authorize(maySeeMe(actor), actor);
  const person = await everythingAbout((actor as Actor).personId);
  // As JSON has it: moments as texts, numbers of any size.
  return JSON.parse(JSON.stringify(person, asText)) as Record<string, unknown>;
}

const encoded = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** All that is kept about oneself, for programs. */
export async function exportedAsJson(actor: MaybeActor) {
  const person = await ownData(actor);
  const text = JSON.stringify({ format: FORMAT, at: now().toISOString(), person }, null, 2);
  return { name: "my-data.json", type: "application/json", bytes: encoded(text) };
}

const escaped = (value: unknown) =>
  escapeMarkup(typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? ""));

const STYLE =
  "body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}" +
  "dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;border-top:1px solid;padding:.5rem 0}" +
  "dt{opacity:.7}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}";

const rowOf = (row: Record<string, unknown>) =>
  `<dl>${Object.entries(row)
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`)
    .join("")}</dl>`;

/** The same for people: a page that stands by itself, by what it is, in the reader's language. */
export async function exportedAsHtml(actor: MaybeActor, locale: Locale) {
  const person = await ownData(actor);
  const { download } = messagesOf(locale).privacy;
  const own = Object.fromEntries(Object.entries(person).filter(([name]) => !BELONGINGS.some((part) => part === name)));
  const parts = BELONGINGS.flatMap((name) => {
    const rows = [person[name] ?? []].flat() as Record<string, unknown>[];
    return rows.length > 0 ? [`<h2>${escaped(download.parts[name])} (${rows.length})</h2>`, ...rows.map(rowOf)] : [];
  });
  const title = escaped(formatMessage(download.title, locale, { name: (actor as Actor).email }));
  const lang = locale === "zh" ? "zh-Hans" : "en";
  const html = [
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${title}</title><style>${STYLE}</style><h1>${title}</h1><p>${escaped(download.lead)}</p>`,
    `<h2>${escaped(download.account)}</h2>${rowOf(own)}${parts.join("\n")}</html>`,
  ].join("\n");
  return { name: "my-data.html", type: "text/html; charset=utf-8", bytes: encoded(html) };
}
