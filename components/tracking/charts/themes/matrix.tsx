import ends from "@/components/drawing/thread-end.module.css";
import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { inLanguage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/by-slug";
import type { End } from "@/lib/taxonomy/ends";
import type { TrackingRequest } from "../../address";
import { Strut } from "../strut";
import { type DrawnTheme, ThemeName } from "./name";
import { linesOfName, type ThemeLine, type ThemeRow } from "./rows";
import styles from "./themes.module.css";

/** The places of one end, from left to right, each at its part of the width. */
export type Column = { end: End; places: { slug: string; at: number }[] };
type Props = { rows: ThemeRow<DrawnTheme>[]; columns: [Column, Column]; requested: TrackingRequest };

const LINE = 20;
const LEAST = 52;
const HEAD_LINE = 15;

const percent = (share: number) => `${Math.round(share * 1e4) / 100}%`;

/** A table with a row for each theme and a column for each place; a project is a line from its places to its theme. */
export function ThemeMatrix({ rows, columns: [left, right], requested }: Props) {
  return (
    <div className={styles.matrix}>
      <Heads column={left} requested={requested} />
      <span />
      <Heads column={right} requested={requested} />
      {rows.map((row) => (
        <div key={row.theme.code} className={styles.row}>
          <Half column={left} row={row} requested={requested} />
          <div className={styles.middle}>
            <Strut height={Math.max(LEAST, row.lines.length * LINE + 12)} />
            <ThemeName row={row} requested={requested} />
          </div>
          <Half column={right} row={row} requested={requested} />
        </div>
      ))}
    </div>
  );
}

/** Names above their columns, a word below the other, in English with the Chinese ones. */
function Heads({ column, requested: { locale, places } }: { column: Column; requested: TrackingRequest }) {
  const written: Locale[] = locale === "en" ? ["en", "zh"] : ["zh"];
  const heads = column.places.map(({ slug, at }) => {
    const place = placeBySlug(places, slug);
    const lines = written.flatMap((language) =>
      linesOfName(place?.name[language] ?? "", language).map((text) => ({ text, language })),
    );
    return { slug, at, lines };
  });
  const most = Math.max(0, ...heads.map(({ lines }) => lines.length));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: names that are read as they stand
    <svg className={styles.heads} height={most * HEAD_LINE + 6}>
      {heads.map(({ slug, at, lines }) => (
        <text key={slug}>
          {lines.map(({ text, language }, n) => (
            <tspan
              key={text}
              className={language === locale ? undefined : styles.other}
              lang={language}
              x={percent(at)}
              y={(most - lines.length + n + 1) * HEAD_LINE}
            >
              {text}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

type HalfProps = { column: Column; row: ThemeRow<DrawnTheme>; requested: TrackingRequest };

/** One side of a row: from each place that takes part a line to the middle. */
function Half({ column: { end, places }, row: { theme, lines }, requested }: HalfProps) {
  return (
    <div className={classes(styles.half, `of-${theme.colour}`)}>
      <svg aria-hidden="true">
        {places.map(({ slug, at }) => (
          <line key={slug} className={styles.guide} x1={percent(at)} x2={percent(at)} y2="100%" />
        ))}
        {lines.map((line, index) => {
          const y = percent((index + 0.5) / lines.length);
          const own = places.filter(({ slug }) => line.places[end].includes(slug));
          const outermost = end === "LEFT" ? own[0] : own.at(-1);
          return (
            <a key={line.thread.code} href={`/${requested.locale}/projects/${line.thread.code}`} tabIndex={-1}>
              <title>{inLanguage(line.thread.title, requested.locale)?.text ?? line.thread.code}</title>
              {outermost && (
                <line
                  className={classes(styles.line, !line.agreed && styles.dashed)}
                  x1={percent(outermost.at)}
                  x2={end === "LEFT" ? "100%" : "0%"}
                  y1={y}
                  y2={y}
                />
              )}
              {own.map(({ slug, at }) => (
                <Mark key={slug} end={end} line={line} x={percent(at)} y={y} />
              ))}
            </a>
          );
        })}
      </svg>
    </div>
  );
}

function Mark({ end, line, x, y }: { end: End; line: ThemeLine; x: string; y: string }) {
  const shape = classes(ends[end], !line.agreed && ends.open);
  return end === "LEFT" ? (
    <circle className={shape} cx={x} cy={y} r="5" />
  ) : (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <rect className={shape} x="-5" y="-5" width="10" height="10" />
    </svg>
  );
}
