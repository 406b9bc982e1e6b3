import { generate } from "lean-qr";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isLoopback } from "@/lib/platform/address";
import { config } from "@/lib/platform/config";
import { path, type Shape } from "@/lib/print/shapes";
import { A4, INK, MARGIN, type Sheet, SOFT, WIDTH } from "./sheet";

const CODE = 54;
const APART = 14;
const SIZE = 8;
const leading = (language: Locale) => (language === "zh" ? 11.5 : 10.5);
/** Where what stands above the foot must end. */
export const FOOT = A4.height - 112;

/** An address as a QR code, as large as is said. */
function codeOf(address: string, x: number, y: number): Shape {
  const code = generate(address);
  const unit = CODE / code.size;
  const dark: string[] = [];
  // Neighbours in a row as one, and each row a little into the next: no hairlines between them.
  for (let row = 0; row < code.size; row += 1)
    for (let from = 0, to = 0; from < code.size; from = to + 1) {
      for (to = from; code.get(to, row); ) to += 1;
      const [width, height] = [(to - from) * unit, unit * 1.04];
      if (width > 0) dark.push(path("M", x + from * unit, y + row * unit, "h", width, "v", height, "h", -width, "Z"));
    }
  return { d: dark.join(" "), fill: INK };
}

/** Where readers elsewhere find the site; null where it has no address but that of the machine itself. */
function publicAddress(): string | null {
  const { url } = config();
  const host = url && new URL(url).hostname.replace(/^\[|\]$/g, "");
  return !url || !host || host === "localhost" || isLoopback(host) ? null : url;
}

/** Of what a sheet is: its page below the language, and its lasting address, which leads there in the reader's language. */
type Subject = { page: string; lasting: string };

/**
 * The foot of a sheet: where it can be read in each language as it now stands, as an address, and its lasting address as a
 * code, and some lines on whence it is.
 */
export function drawFoot(sheet: Sheet, { page, lasting }: Subject, lines: { en: string[]; zh: string[] }): void {
  const url = publicAddress();
  sheet.rule(FOOT + 10);
  const top = FOOT + 20;
  const textWidth = WIDTH - CODE - 2 * APART;
  let y = top + 8;
  const write = (text: string, language: Locale) => {
    sheet.text(text, MARGIN, y, { size: SIZE, language, colour: SOFT, width: textWidth });
    y += leading(language);
  };
  for (const locale of LOCALES) {
    if (url) drawAddress(sheet, addressOf(url, locale, page), locale, y, textWidth);
    if (url) y += leading(locale);
    for (const each of lines[locale]) write(each, locale);
  }
  if (!url) return;
  const address = new URL(lasting, url).href;
  const alt = LOCALES.map((locale) => formatMessage(messagesOf(locale).sheet.code, locale, { address })).join(" / ");
  sheet.layout.figure(alt, [codeOf(address, A4.width - MARGIN - CODE, top)], "en");
}

const addressOf = (url: string, locale: Locale, page: string): string => new URL(`/${locale}${page}`, url).href;

/** The address in words, as much of it as there is room for, which leads there. */
function drawAddress(sheet: Sheet, address: string, language: Locale, y: number, width: number): void {
  const style = { size: SIZE, language, colour: INK };
  const { online } = messagesOf(language).sheet;
  const blank = sheet.measure(language === "zh" ? "" : " ", style);
  const from = MARGIN + sheet.measure(online, style) + blank;
  sheet.text(online, MARGIN, y, style);
  const [shown = ""] = sheet.lines(address, MARGIN + width - from, style, 1);
  sheet.layout.link(address, shown, from, y, style);
}
