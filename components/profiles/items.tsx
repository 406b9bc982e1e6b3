import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ProfileItem } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import styles from "./items.module.css";
import { Paragraphs } from "./paragraphs";
import profileStyles from "./profile.module.css";

type Props = {
  item: ProfileItem;
  taxonomy: Taxonomy;
  locale: Locale;
  /** Where a project on it is begun, where one can be. */
  start?: (item: ProfileItem) => string;
};

/** Up to so many letters an item is printed whole, in one column: it leaves no great gap in the one before. */
const BRIEF: Record<Locale, number> = { en: 400, zh: 150 };

/** One thing a place offers or seeks, in the colour of its first theme's cluster, with its themes as links. */
function Item({ item, taxonomy, locale, start }: Props) {
  const messages = messagesOf(locale).profile;
  const themes = item.themes.flatMap((code) => taxonomy.theme(code) ?? []);
  const colour = themes[0] && taxonomy.clusterOf(themes[0].code)?.colour;
  const brief = item.body[locale].length <= BRIEF[locale];
  return (
    <article
      id={`item-${item.key}`}
      className={[styles.profileItem, colour && `of-${colour}`, brief && styles.brief].filter(Boolean).join(" ")}
    >
      <h3>{item.title[locale]}</h3>
      <Paragraphs text={item.body[locale]} />
      {(themes.length > 0 || item.derivedFromParagraph !== null) && (
        <p className={styles.profileItemThemes}>
          {themes.map((theme) => (
            <Link key={theme.code} prefetch={false} href={`/${locale}/places?theme=${theme.code}`}>
              {theme.name[locale]}
            </Link>
          ))}
          {item.derivedFromParagraph !== null && (
            <a href={`#overview-${item.derivedFromParagraph}`} className={styles.derived}>
              {formatMessage(messages.derived, locale, { paragraph: item.derivedFromParagraph })}
            </a>
          )}
        </p>
      )}
      {start && (
        <p>
          <Link prefetch={false} href={start(item)} rel="nofollow">
            {messages.startProject}
            <span className="visually-hidden">: {item.title[locale]}</span>
          </Link>
        </p>
      )}
    </article>
  );
}

/** The list of what a place offers, or seeks; says what will be here when it is empty. */
export function Items(props: {
  id: string;
  title: string;
  empty: string;
  hint?: string;
  items: ProfileItem[];
  taxonomy: Taxonomy;
  locale: Locale;
  /** Where a project on one of them is begun, where one can be. */
  start?: (item: ProfileItem) => string;
}) {
  const { id, title, empty, hint, items, taxonomy, locale, start } = props;
  return (
    <section id={id} className={profileStyles.profileSection}>
      <h2>{title}</h2>
      {hint && <p className={profileStyles.sectionHint}>{hint}</p>}
      {items.length === 0 && <p className={profileStyles.missing}>{empty}</p>}
      {items.map((item) => (
        <Item key={item.id} item={item} taxonomy={taxonomy} locale={locale} start={start} />
      ))}
    </section>
  );
}
