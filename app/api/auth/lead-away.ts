import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Leads a browser from a form to another site, as a page that goes on by itself: a redirect would be part of the form, and
 * our pages let no form lead elsewhere, wherever that site leads on to.
 */
export function leadAway(address: string, provider: string, locale: Locale): Response {
  const { away } = messagesOf(locale).signIn;
  const [to, text] = [escaped(address), escaped(fill(away, { provider }))];
  const html = `<!doctype html>
<html lang="${locale === "zh" ? "zh-Hans" : "en"}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0;url=${to}">
<title>${text}</title>
<p><a href="${to}">${text}</a></p>
</html>`;
  return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
}
