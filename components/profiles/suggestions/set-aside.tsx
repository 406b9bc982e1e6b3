import panels from "@/components/ui/panels.module.css";
import { PlaceName } from "@/components/ui/place-name";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { Suggestion } from "@/lib/matching/suggestions/schema";
import { Standing } from "./standing";
import type { SuggestionMessages } from "./suggestion";
import styles from "./suggestions.module.css";

type Props = {
  place: { slug: string; name: string };
  setAside: Suggestion[];
  mayAnswer: boolean;
  locale: Locale;
  messages: SuggestionMessages;
};

/** The partners that a place set aside, folded, each with what was said and the way to take it back. */
export function SetAside({ place, setAside, mayAnswer, locale, messages }: Props) {
  if (setAside.length === 0) return null;
  return (
    <details className={panels.disclosure}>
      <summary>{formatMessage(messages.setAside, locale, { count: setAside.length })}</summary>
      <ul className={styles.setAside}>
        {setAside.map(({ slug, name, side, answer, interested }) => (
          <li key={slug}>
            <PlaceName slug={slug} name={name} side={side} locale={locale} both />
            <Standing
              {...{ place, mayAnswer, locale, messages }}
              other={{ slug, name: name[locale] }}
              state={{ answer, interested }}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
