import header from "@/components/shell/header.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import { offlineMessages, productName } from "./messages";
import styles from "./offline.module.css";

/** What stands in the page itself, with the SHA-256 by which its policy allows it. */
export type Inline = { text: string; hash: string };

const policyWith = (style: Inline, script: Inline) =>
  [
    "default-src 'none'",
    `style-src '${style.hash}'`,
    `script-src '${script.hash}'`,
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** The page that stands for one that cannot be fetched. All of it is here; nothing is read from a cache or from a server. */
export function offlinePage(locale: Locale, style: Inline, script: Inline): Response {
  const messages = offlineMessages(locale);
  const html = [
    `<!doctype html><html lang="${locale === "zh" ? "zh-Hans" : "en"}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${messages.title} · ${productName}</title>`,
    `<style>${style.text}</style></head><body><header class="${header.siteHeader}"><div class="${header.siteHeaderRow}"><span class="${header.brand}">`,
    `<svg class="${header.mark}" viewBox="0 0 24 16" aria-hidden="true"><rect class="${header.markEu}" y="1" width="24" height="5" rx="2.5"/>`,
    `<rect class="${header.markCn}" y="10" width="24" height="5" rx="2.5"/></svg><span>Tandem <span lang="zh-Hans">同舟</span></span>`,
    `</span></div></header><main class="narrow"><h1>${messages.title}</h1><p class="lead">${messages.here}</p>`,
    `<p class="${styles.offlineDrafts}" id="kept" hidden></p><p><button type="button" class="${classes(controls.button, controls.primary)}" id="again">${messages.again}`,
    `</button></p><p role="status" id="told"></p></main><script>${script.text}</script></body></html>`,
  ].join("");
  return new Response(html, {
    status: 503,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-language": locale,
      "content-security-policy": policyWith(style, script),
      "cache-control": "no-store",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
  });
}
