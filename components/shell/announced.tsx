import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { announcedNow } from "@/lib/site/announcement";
import styles from "./announced.module.css";

/** What the secretariat announces, above whatever is read; where the database is out of reach the page goes without. */
export async function Announced({ locale }: { locale: Locale }) {
  const announced = await announcedNow().catch(() => null);
  if (!announced) return null;
  return (
    <aside className={styles.announced} aria-label={messagesOf(locale).announcement.label} data-testid="announced">
      {announced[locale].split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </aside>
  );
}
