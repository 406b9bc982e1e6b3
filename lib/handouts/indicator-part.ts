import { formatDay, formatNumber, formatQuantity } from "@/lib/language/format";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { line, rectangle } from "@/lib/print/shapes";
import type { IndicatorView } from "@/lib/progress/present";
import type { Part } from "./fitting";
import { COLOURS, COLUMN, COLUMNS, INK, MARGIN, type Sheet, SOFT, WIDTH } from "./sheet";

/** How far it came from where it began to its target, from 0 to 1; null where that is not known. */
function reachedShare({ baseline, target, values }: IndicatorView): number | null {
  const last = values.at(-1)?.value;
  if (target === null || last === undefined) return null;
  const from = baseline ?? 0;
  if (target === from) return last === target ? 1 : null;
  return Math.min(Math.max((last - from) / (target - from), 0), 1);
}

/** An indicator: its last value between where it began and its target, in words and as a bar. */
export function indicatorPart(sheet: Sheet, indicator: IndicatorView, colour: string): Part {
  const share = reachedShare(indicator);
  return {
    steps: 0,
    height: () => (share === null ? 29 : 37),
    draw(top) {
      for (const locale of LOCALES) {
        const name = inLanguage(indicator.name, locale);
        const x = COLUMNS[locale];
        if (name)
          sheet.text(name.text, x, top + 10, { size: 8.8, weight: "bold", language: name.language, width: COLUMN });
        sheet.text(valuesOf(indicator, locale), x, top + 21, {
          size: 8,
          language: locale,
          colour: SOFT,
          width: COLUMN,
        });
      }
      if (share === null) return;
      const y = top + 26;
      sheet.draw([
        rectangle(MARGIN, y, WIDTH, 3.2, { fill: COLOURS.light.line }),
        rectangle(MARGIN, y, WIDTH * share, 3.2, { fill: colour }),
        line(MARGIN + WIDTH, y - 2, MARGIN + WIDTH, y + 5.2, { stroke: INK, width: 1.2 }),
      ]);
    },
  };
}

function valuesOf({ unit, values, baseline, target }: IndicatorView, locale: Locale): string {
  const { progress } = messagesOf(locale);
  const measured = inLanguage(unit, locale)?.text;
  const last = values.at(-1);
  const said = [
    last
      ? formatMessage(progress.now, locale, {
          value: formatQuantity(last.value, measured, locale),
          date: formatDay(last.on, locale),
        })
      : progress.noValue.replace(/[.。]$/, ""),
    baseline !== null && formatMessage(progress.from, locale, { value: formatNumber(baseline, locale) }),
    target !== null && formatMessage(progress.to, locale, { value: formatNumber(target, locale) }),
  ];
  return said.filter(Boolean).join(PUNCTUATION[locale].comma);
}
