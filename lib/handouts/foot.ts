import { generate } from "lean-qr";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { config } from "@/lib/platform/config";
import { path, type Shape } from "@/lib/print/shapes";
import { A4, INK, MARGIN, type Sheet, SOFT, WIDTH } from "./sheet";

const CODE = 54;
const APART = 14;
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

/** The foot of a sheet: where it can be read in each language as it now stands, and some lines on whence it is. */
export function drawFoot(sheet: Sheet, page: string, lines: { en: string[]; zh: string[] }): void {
  const { url, port } = config();
  const address = (locale: string) => new URL(`/${locale}${page}`, url ?? `http://localhost:${port}`).href;
  sheet.rule(FOOT + 10);
  const top = FOOT + 20;
  const textWidth = WIDTH - 2 * (CODE + APART) - APART;
  let y = top + 8;
  const write = (text: string, language: "en" | "zh", colour = SOFT) => {
    sheet.text(text, MARGIN, y, { size: 8, language, colour, width: textWidth });
    y += language === "zh" ? 11.5 : 10.5;
  };
  for (const locale of LOCALES) {
    write(messagesOf(locale).sheet.online, locale, INK);
    for (const each of lines[locale]) write(each, locale);
  }
  for (const [index, locale] of LOCALES.entries()) {
    const x = A4.width - MARGIN - CODE - (LOCALES.length - 1 - index) * (CODE + APART);
    sheet.draw([codeOf(address(locale), x, top)]);
    sheet.text(messagesOf(locale).sheet.language, x + CODE / 2, top + CODE + 10, {
      size: 7.5,
      language: locale,
      colour: SOFT,
      anchor: "middle",
    });
  }
}
