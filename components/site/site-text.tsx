import { blocksOf } from "@/lib/site/blocks";
import styles from "./site-text.module.css";

/** A text of the site's own pages. */
export function SiteText({ text }: { text: string }) {
  return (
    <div className={styles.siteText}>
      {blocksOf(text).map(({ kind, text: messages }, index) => {
        // A published text does not change under the reader, so the position is the key.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        return kind === "heading" ? <h2 key={index}>{messages}</h2> : <p key={index}>{messages}</p>;
      })}
    </div>
  );
}
