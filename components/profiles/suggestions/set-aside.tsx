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
  mayAnswer: boolean;
  locale: Locale;
  messages: SuggestionMessages;
};

/** The partners that a place set aside, folded, each with what was said and the way to take it back. */
export const SetAside = ({ setAside, ...shared }: Props & { setAside: Suggestion[] }) => (
  <FoldedStandings
    summary={formatMessage(shared.messages.setAside, shared.locale, { count: setAside.length })}
    partners={setAside}
    {...shared}
  />
);

type FoldedProps = Props & { summary: string; hint?: string; partners: Suggestion[] };

/** Partners that are suggested to a place, folded, each with what was said and what can be said. */
export function FoldedStandings({ summary, hint, partners, place, mayAnswer, locale, messages }: FoldedProps) {
  if (partners.length === 0) return null;
  return (
    <details className={panels.disclosure}>
      <summary>{summary}</summary>
      {hint && <p className="hint">{hint}</p>}
      <ul className={styles.setAside}>
        {partners.map(({ slug, name, side, answer, interested }) => (
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
