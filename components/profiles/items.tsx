import Link from "next/link";
import { type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { ProfileItem } from "@/lib/profiles/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { Paragraphs } from "./paragraphs";

type Props = { item: ProfileItem; taxonomy: Taxonomy; locale: Locale };

/** One thing a place offers or seeks, in the colour of its first theme's cluster, with its themes as links. */
function Item({ item, taxonomy, locale }: Props) {
  const words = messagesOf(locale).profile;
  const themes = item.themes.flatMap((code) => taxonomy.theme(code) ?? []);
  const colour = themes[0] && taxonomy.clusterOf(themes[0].code)?.colour;
  return (
    <article className={colour ? `profile-item of-${colour}` : "profile-item"}>
      <h3>{item.title[locale]}</h3>
      <Paragraphs text={item.body[locale]} />
      {(themes.length > 0 || item.derivedFromParagraph !== null) && (
        <p className="profile-item-themes">
          {themes.map((theme) => (
            <Link key={theme.code} prefetch={false} href={`/${locale}/places?theme=${theme.code}`}>
              {theme.name[locale]}
            </Link>
          ))}
          {item.derivedFromParagraph !== null && (
            <a href={`#overview-${item.derivedFromParagraph}`} className="derived">
              {say(words.derived, locale, { paragraph: item.derivedFromParagraph })}
            </a>
          )}
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
}) {
  const { id, title, empty, hint, items, taxonomy, locale } = props;
  return (
    <section id={id} className="profile-section">
      <h2>{title}</h2>
      {hint && <p className="section-hint">{hint}</p>}
      {items.length === 0 && <p className="section-empty">{empty}</p>}
      {items.map((item) => (
        <Item key={item.id} item={item} taxonomy={taxonomy} locale={locale} />
      ))}
    </section>
  );
}
