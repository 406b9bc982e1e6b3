import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Bilingual } from "@/lib/taxonomy/queries";
import styles from "./aside.module.css";

/** The page's table of contents. */
export function Contents({ name, locale }: { name: Bilingual; locale: Locale }) {
  const messages = messagesOf(locale).profile;
  const entries = [
    ["overview", messages.fields.overview],
    ["offers", messages.offers],
    ["seeks", messages.seeks],
    ["themes", messages.themes],
    ["projects", messages.projects],
    ["coordinators", messages.coordinators],
    ["conversation", messages.conversation],
    ["source", messages.source],
  ] as const;
  return (
    <nav className={styles.contents} aria-labelledby="contents-title">
      <h2 id="contents-title">{messages.contents}</h2>
      <ol>
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{formatMessage(title, locale, { name: name[locale] })}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
