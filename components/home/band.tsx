import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProfileCard } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { layoutBand } from "@/lib/tracking/band/layout";
import type { BandModel } from "@/lib/tracking/band/model";
import styles from "./band.module.css";
import { BandDrawing } from "./band-drawing";
import { bandPlaces, bandThreads } from "./band-threads";

type Props = { model: BandModel; profiles: ProfileCard[]; taxonomy: Taxonomy; locale: Locale };

/** Drawn twice, since names keep their size while the land shrinks: for wide windows, and for those below 1280 px. */
const WIDTHS = [
  { width: 1440, className: styles.wide },
  { width: 1024, className: styles.medium },
];

/** Both sides on one band of land, every place a mark, and every project a thread from one side to the other. */
export function Band({ model, profiles, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).home.band;
  const places = bandPlaces(profiles, locale);
  const threads = bandThreads(model, profiles, taxonomy, locale);
  return (
    <section className={styles.band} aria-label={messages.title}>
      {WIDTHS.map(({ width, className }) => (
        <BandDrawing
          key={width}
          layout={layoutBand({ places, ...threads }, width)}
          className={className}
          locale={locale}
        />
      ))}
      <ul className={styles.key}>
        {taxonomy.clusters.map(({ code, colour, shortName }) => (
          <li key={code} className={`of-${colour}`}>
            <KeyLine />
            {shortName[locale]}
          </li>
        ))}
        <li>
          <KeyLine dashed />
          {messages.notAgreed}
        </li>
      </ul>
      {model.kind === "bundles" && <p className={styles.key}>{formatMessage(messages.bundled, locale)}</p>}
    </section>
  );
}

const KeyLine = ({ dashed = false }: { dashed?: boolean }) => (
  <svg className={styles.keyLine} aria-hidden="true">
    <line className={classes(styles.thread, dashed && styles.dashed)} x2="100%" y1="50%" y2="50%" />
  </svg>
);
