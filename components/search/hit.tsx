import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { SearchHit } from "@/lib/search/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { MarkedPassage } from "./marked-passage";
import styles from "./search.module.css";

type Props = { hit: SearchHit; messages: Messages["search"]; taxonomy: Taxonomy; locale: Locale };

/** The title in the reader's language, and in the other one where that alone is what was asked for. */
function titlesOf({ titlePassages }: SearchHit, locale: Locale) {
  const own = titlePassages.find(({ language }) => language === locale) ?? titlePassages[0];
  const other = titlePassages.find((one) => one !== own);
  const matches = (passage: typeof own) => passage?.pieces.some(({ match }) => match);
  return [own, !matches(own) && matches(other) ? other : undefined];
}

/** The words that carried a likeness in meaning, those of the text in the language that is shown, if it has any there. */
function wordsOf({ because, passage }: SearchHit, locale: Locale): string[] {
  if (!because) return [];
  const shown = because[passage?.language ?? locale];
  return shown.length > 0 ? shown : [...because.en, ...because.zh];
}

/** One thing that was found: what it is called, whose it is, and the sentence that says it. */
export function Hit({ hit, messages, taxonomy, locale }: Props) {
  const [title, other] = titlesOf(hit, locale);
  const { place, project, kind, passage, because } = hit;
  const side = place && taxonomy.side(place.side);
  const whose =
    place && side
      ? kind === "PLACE"
        ? side.name[locale]
        : formatMessage(messages.in, locale, { place: place.name[locale], side: side.name[locale] })
      : project?.code;
  return (
    <li className={styles.hit}>
      <h3>
        <Link prefetch={false} href={`/${locale}${hit.path}`}>
          {title && <MarkedPassage passage={title} locale={locale} />}
          {other && (
            <>
              {" "}
              <MarkedPassage passage={other} locale={locale} />
            </>
          )}
        </Link>
      </h3>
      {whose && <p className={styles.whose}>{whose}</p>}
      {passage && (
        <p>
          <MarkedPassage passage={passage} locale={locale} />
        </p>
      )}
      {because && (
        <p className={styles.whose}>
          {formatMessage(messages.because, locale, {
            asked: because.question.join(" · "),
            words: wordsOf(hit, locale).join(" · "),
          })}
        </p>
      )}
    </li>
  );
}
