import { createHash } from "node:crypto";
import { INTL_TAG, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { COLOURS } from "@/lib/print/colours";
import { escapeMarkup } from "@/lib/text/markup";

/** A name, in another language than its card where `language` says so. */
export type Name = { text: string; language: Locale };
/** A cluster by its name and its colour's. */
export type Mark = { name: string; colour: string };
/** What a card on another site says of a thing, and the page that it leads to, below the language. */
export type Card = {
  path: string;
  /** What kind of thing it is, above its name. */
  about: string;
  name: Name;
  /** Its name in the other script, where that belongs to it. */
  otherName?: Name;
  marks: Mark[];
  lines: string[];
  facts: { name: string; value: string }[];
};

const colours = (theme: "light" | "dark") =>
  Object.entries(COLOURS[theme])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(";");

const STYLE = [
  `:root{color-scheme:light dark;${colours("light")}}`,
  `@media (prefers-color-scheme:dark){:root{${colours("dark")}}}`,
  "body{margin:0;background:var(--raised);color:var(--ink);font:15px/1.5 system-ui,sans-serif}",
  ":lang(zh){line-height:1.7}",
  "main{box-sizing:border-box;min-height:100vh;padding:16px 18px;border:1px solid var(--line);border-radius:6px;overflow-wrap:anywhere}",
  "p,h1,dl,dd,ul{margin:0}",
  "h1{margin:2px 0 8px;font-size:21px;line-height:1.3}",
  "h1 span{font-weight:400}",
  ".soft,h1 span,dt{color:var(--soft)}",
  "a{color:var(--action)}h1 a{color:inherit;text-decoration-thickness:1px;text-underline-offset:3px}",
  "a:focus-visible{outline:2px solid var(--action);outline-offset:2px}",
  "ul{display:flex;flex-wrap:wrap;gap:2px 14px;margin-bottom:6px;padding:0;list-style:none;font-weight:600}",
  "li{padding-left:8px;border-left:3px solid}",
  ".transition{color:var(--transition)}.renewal{color:var(--renewal)}.innovation{color:var(--innovation)}",
  "dl{display:flex;flex-wrap:wrap;gap:4px 24px;margin:8px 0}",
  "dd{font-weight:600}",
].join("");

/** Anybody may frame a card; it loads nothing, runs nothing and sends nothing. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

const named = ({ text, language }: Name, locale: Locale): string =>
  language === locale ? escapeMarkup(text) : `<span lang="${INTL_TAG[language]}">${escapeMarkup(text)}</span>`;

/** A card as a whole page for a frame on another site: its links open a page of their own. */
function markupOf({ path, about, name, otherName, marks, lines, facts }: Card, locale: Locale): string {
  const { card, shell } = messagesOf(locale);
  const link = (words: string) => `<a href="/${locale}${path}" target="_blank" rel="noopener">${words}</a>`;
  const second = otherName ? ` ${named(otherName, locale)}` : "";
  return documentOf(locale, name.text, [
    `<p class="soft">${escapeMarkup(about)}</p>`,
    `<h1>${link(named(name, locale))}${second}</h1>`,
    marks.length > 0
      ? `<ul>${marks.map((mark) => `<li class="${escapeMarkup(mark.colour)}">${escapeMarkup(mark.name)}</li>`).join("")}</ul>`
      : "",
    ...lines.map((line) => `<p>${escapeMarkup(line)}</p>`),
    `<dl>${facts.map((fact) => `<div><dt>${escapeMarkup(fact.name)}</dt><dd>${escapeMarkup(fact.value)}</dd></div>`).join("")}</dl>`,
    `<p class="soft">${escapeMarkup(shell.name)} · ${link(escapeMarkup(card.more))}</p>`,
  ]);
}

const documentOf = (locale: Locale, title: string, parts: string[]): string =>
  [
    `<!doctype html><html lang="${INTL_TAG[locale]}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">`,
    `<title>${escapeMarkup(title)}</title><style>${STYLE}</style></head><body><main>${parts.join("")}</main></body></html>`,
  ].join("");

/** A card as it is sent; what is there no more is said in its frame too. */
export function cardResponse(card: Card | null, locale: Locale): Response {
  const { card: messages } = messagesOf(locale);
  const gone = () => documentOf(locale, messages.gone, [`<p>${escapeMarkup(messages.gone)}</p>`]);
  return new Response(card ? markupOf(card, locale) : gone(), {
    status: card ? 200 : 404,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      "content-security-policy": POLICY,
    },
  });
}
