import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { inLanguage } from "@/lib/language/say";
import type { ThreadEnd } from "@/lib/projects/drawn-thread";
import type { TrackingRequest } from "../../address";
import { Strut } from "../strut";
import { type DrawnTheme, ThemeName } from "./name";
import type { ThemeLine, ThemeRow } from "./rows";
import styles from "./themes.module.css";

type Columns = Record<ThreadEnd, string[]>;
type Props = { rows: ThemeRow<DrawnTheme>[]; columns: Columns; requested: TrackingRequest };

const LINE = 20;
const LEAST = 52;

/** A table with a row for each theme and a column for each place; a project is a line from its places to its theme. */
export function ThemeMatrix({ rows, columns, requested }: Props) {
  return (
    <div className={styles.matrix}>
      <Heads slugs={[...columns.EU].reverse()} requested={requested} />
      <span />
      <Heads slugs={columns.CN} requested={requested} />
      {rows.map((row) => (
        <div key={row.theme.code} className={styles.row}>
          <Half side="EU" row={row} slugs={[...columns.EU].reverse()} requested={requested} />
          <div className={styles.middle}>
            <Strut height={Math.max(LEAST, row.lines.length * LINE + 12)} />
            <ThemeName row={row} requested={requested} />
          </div>
          <Half side="CN" row={row} slugs={columns.CN} requested={requested} />
        </div>
      ))}
    </div>
  );
}

function Heads({ slugs, requested: { locale, places } }: { slugs: string[]; requested: TrackingRequest }) {
  const other: Locale = locale === "en" ? "zh" : "en";
  return (
    <ul className={styles.heads}>
      {slugs.map((slug) => {
        const place = places.find((each) => each.slug === slug);
        return (
          <li key={slug}>
            {place?.name[locale] ?? slug}
            {other === "zh" && <span lang={other}>{place?.name[other]}</span>}
          </li>
        );
      })}
    </ul>
  );
}

type HalfProps = { side: ThreadEnd; row: ThemeRow<DrawnTheme>; slugs: string[]; requested: TrackingRequest };

const percent = (share: number) => `${Math.round(share * 1e4) / 100}%`;

/** One side of a row: from each place that takes part a line to the middle. */
function Half({ side, row: { theme, lines }, slugs, requested }: HalfProps) {
  const at = (slug: string) => (slugs.indexOf(slug) + 0.5) / slugs.length;
  const outermost = (places: string[]) =>
    side === "EU" ? Math.min(1, ...places.map(at)) : Math.max(0, ...places.map(at));
  return (
    <div className={classes(styles.half, `of-${theme.colour}`)}>
      <svg aria-hidden="true">
        {slugs.map((slug) => (
          <line key={slug} className={styles.guide} x1={percent(at(slug))} x2={percent(at(slug))} y2="100%" />
        ))}
        {lines.map((line, index) => {
          const y = percent((index + 0.5) / lines.length);
          const places = line.places[side];
          return (
            <a key={line.thread.code} href={`/${requested.locale}/projects/${line.thread.code}`} tabIndex={-1}>
              <title>{inLanguage(line.thread.title, requested.locale)?.text ?? line.thread.code}</title>
              {places.length > 0 && (
                <line
                  className={classes(styles.line, !line.agreed && styles.dashed)}
                  x1={percent(outermost(places))}
                  x2={side === "EU" ? "100%" : "0%"}
                  y1={y}
                  y2={y}
                />
              )}
              {places.map((slug) => (
                <Mark key={slug} side={side} line={line} x={percent(at(slug))} y={y} />
              ))}
            </a>
          );
        })}
      </svg>
    </div>
  );
}

function Mark({ side, line, x, y }: { side: ThreadEnd; line: ThemeLine; x: string; y: string }) {
  const shape = classes(styles[side], !line.agreed && styles.open);
  return side === "EU" ? (
    <circle className={shape} cx={x} cy={y} r="5" />
  ) : (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <rect className={shape} x="-5" y="-5" width="10" height="10" />
    </svg>
  );
}
