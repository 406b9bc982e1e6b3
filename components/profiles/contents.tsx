import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { Bilingual } from "@/lib/taxonomy/queries";
import styles from "./aside.module.css";

/** The page's table of contents. */
export function Contents({ name, locale }: { name: Bilingual; locale: Locale }) {
  const words = messagesOf(locale).profile;
  const entries = [
    ["overview", words.overview],
    ["offers", words.offers],
    ["seeks", words.seeks],
    ["themes", words.themes],
    ["projects", words.projects],
    ["coordinators", words.coordinators],
    ["conversation", words.conversation],
    ["source", words.source],
  ] as const;
  return (
    <nav className={styles.contents} aria-labelledby="contents-title">
      <h2 id="contents-title">{words.contents}</h2>
      <ol>
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{say(title, locale, { name: name[locale] })}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
