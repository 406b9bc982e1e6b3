import ends from "@/components/drawing/thread-end.module.css";
import { classes } from "@/components/ui/classes";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { inLanguage } from "@/lib/language/say";
import { placeBySlug } from "@/lib/places/by-slug";
import { ENDS, type End } from "@/lib/taxonomy/ends";
import type { TrackingRequest } from "../../address";
import { type DrawnTheme, ThemeName } from "./name";
import type { ThemeLine, ThemeRow } from "./rows";
import styles from "./themes.module.css";

type Props = { rows: ThemeRow<DrawnTheme>[]; besideTable: boolean; requested: TrackingRequest };

/** Theme by theme a line for each project, for where the table has no room. */
export function ThemeList({ rows, besideTable, requested }: Props) {
  return (
    <ul className={classes(styles.list, besideTable && styles.narrow)}>
      {rows.map((row) => (
        <li key={row.theme.code} className={`of-${row.theme.colour}`}>
          <ThemeName row={row} requested={requested} />
          {row.lines.map((line) => (
            <Line key={line.thread.code} line={line} requested={requested} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Line({ line, requested: { locale, places } }: { line: ThemeLine; requested: TrackingRequest }) {
  const names = (end: End) =>
    line.places[end].map((slug) => placeBySlug(places, slug)?.name[locale] ?? slug).join(PUNCTUATION[locale].list);
  const title = inLanguage(line.thread.title, locale)?.text ?? line.thread.code;
  const [left, right] = ENDS.map(names);
  return (
    <a className={styles.thread} href={`/${locale}/projects/${line.thread.code}`} title={title}>
      <span>{left}</span>
      <svg aria-hidden="true">
        <line className={classes(styles.line, !line.agreed && styles.dashed)} x1="5" x2="100%" y1="50%" y2="50%" />
        {left && <circle className={classes(ends.LEFT, !line.agreed && ends.open)} cx="6" cy="50%" r="4.5" />}
        {right && (
          <svg x="100%" y="50%" overflow="visible" aria-hidden="true">
            <rect className={classes(ends.RIGHT, !line.agreed && ends.open)} x="-10" y="-4.5" width="9" height="9" />
          </svg>
        )}
      </svg>
      <span>{right}</span>
      <span className="visually-hidden">{title}</span>
    </a>
  );
}
