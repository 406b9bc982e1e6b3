import Link from "next/link";
import controls from "@/components/ui/controls.module.css";
import { Text } from "@/components/ui/language";
import { PlaceName } from "@/components/ui/place-name";
import { formatDay, formatNumber, formatQuantity } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { Result } from "@/lib/tracking/results";
import styles from "./results.module.css";

type Props = { results: Result[]; taxonomy: Taxonomy; locale: Locale };

/** What projects have come to last, by day; or where the first one begins. */
export function Results({ results, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).home;
  if (results.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{messages.latestEmpty}</p>
        <Link className={controls.button} prefetch={false} href={`/${locale}/places`}>
          {messages.latestEmptyStep}
        </Link>
      </div>
    );
  }
  return (
    <ul className={styles.results}>
      {results.map((result) => (
        <li key={`${result.code} ${result.kind} ${result.on}`}>
          <time dateTime={result.on}>{formatDay(result.on, locale)}</time>
          <p className={`${styles.kind} of-${taxonomy.cluster(result.cluster)?.colour ?? ""}`}>
            {messages.results[result.kind]}
          </p>
          <div>
            <h3>
              <Link prefetch={false} href={`/${locale}/projects/${result.code}`}>
                <Text text={result.title} locale={locale} />
              </Link>
            </h3>
            <p>{result.measured ? measuredInWords(result, locale) : <Text text={result.text} locale={locale} />}</p>
          </div>
          <p className={styles.places}>
            {result.places.map(({ slug, name, side }, _, all) => (
              <span
                key={slug}
                className={
                  styles[
                    endOf(
                      side,
                      all.map((place) => place.side),
                    )
                  ]
                }
              >
                <PlaceName name={name} side={side} locale={locale} />
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** "Noise by day: 64.1 dB(A). It was 67 at the start; the target is 61." */
function measuredInWords({ text, measured }: Result, locale: Locale): string {
  if (!measured) return "";
  const { value, baseline, target, unit } = measured;
  const { now, start, target: aim, sentences } = messagesOf(locale).home.measured;
  const params = {
    name: inLanguage(text, locale)?.text ?? "",
    value: formatQuantity(value, inLanguage(unit, locale)?.text, locale),
  };
  return [
    formatMessage(now, locale, params).trim(),
    baseline === null ? "" : formatMessage(start, locale, { value: formatNumber(baseline, locale) }),
    target === null ? "" : formatMessage(aim, locale, { value: formatNumber(target, locale) }),
  ]
    .filter(Boolean)
    .join(sentences);
}
