import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import type { TrackingRequest } from "../address";
import styles from "./charts.module.css";

/** What lines and colours mean in all drawings of the page. */
export function ChartsKey({ requested }: { requested: TrackingRequest }) {
  const { locale, cluster, taxonomy } = requested;
  const { charts } = messagesOf(locale).tracking;
  return (
    <ul className={styles.key} aria-label={charts.key}>
      {(cluster ? [cluster] : taxonomy.clusters).map(({ code, colour, shortName }) => (
        <li key={code} className={`of-${colour}`}>
          <KeyLine />
          {shortName[locale]}
        </li>
      ))}
      <li>
        <KeyLine style={styles.dashed} />
        {charts.notAgreed}
      </li>
      <li>
        <KeyLine style={styles.pale} />
        {charts.givenUp}
      </li>
    </ul>
  );
}

const KeyLine = ({ style }: { style?: string }) => (
  <svg className={classes(styles.keyLine, style)} aria-hidden="true">
    <line x2="100%" y1="50%" y2="50%" />
  </svg>
);
