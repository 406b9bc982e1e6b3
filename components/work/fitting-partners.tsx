import Link from "next/link";
import { fitOrder } from "@/components/places/catalogue-query";
import { reasonText } from "@/components/profiles/reason";
import { FoldedStandings, SetAside } from "@/components/profiles/suggestions/set-aside";
import { Standing } from "@/components/profiles/suggestions/standing";
import type { SuggestionMessages } from "@/components/profiles/suggestions/suggestion";
import { suggestionMessages } from "@/components/profiles/suggestions/suggestion-messages";
import { startHref } from "@/components/proposals/start-href";
import { classes } from "@/components/ui/classes";
import { fieldProblems } from "@/components/ui/fields/problem-messages";
import hidden from "@/components/ui/hidden.module.css";
import { PlaceName } from "@/components/ui/place-name";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Gain } from "@/lib/matching/gains";
import type { PartnerSuggestions, Suggestion } from "@/lib/matching/suggestions/schema";
import { roundFor } from "@/lib/rounds/fitting";
import type { RoundView } from "@/lib/rounds/schema";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { excerpt } from "@/lib/text/excerpt";
import { LIMITS } from "@/lib/text/limits";
import styles from "./fitting-partners.module.css";
import { ProposeHere } from "./propose-here";
import type { ShortMessages } from "./short-proposal";
import workStyles from "./work.module.css";

type Props = {
  place: Actor["coordinates"][number];
  suggestions: PartnerSuggestions;
  gains: Gain[];
  /** Whether the reader's place offers anything. */
  offering: boolean;
  /** The open calls, in the order of their closing. */
  calls: RoundView[];
  taxonomy: Taxonomy;
  locale: Locale;
};

/**
 * The places on the other side that fit one's own best, each as what both would gain, the way to propose to it, and to say
 * whether it is a partner.
 */
export function FittingPartners({ place, suggestions, gains, offering, calls, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).work;
  const { items, setAside, abilities } = suggestions;
  if (items.length + setAside.length === 0) return null;
  const own = { slug: place.slug, name: locale === "zh" ? place.nameZh : place.nameEn };
  const answering = { mayAnswer: abilities.answer, messages: suggestionMessages(locale) };
  const shared = shortMessages(locale);
  // A column that is empty in every row tells nothing.
  const sought = gains.some(({ theySeek }) => theySeek);
  // Below the list, which fits a laptop's window whole.
  const toAnswer = abilities.answer && (
    <FoldedStandings
      summary={messages.suggestions.answerThem}
      hint={messages.suggestions.hint}
      partners={items.filter((one) => !isSpokenOf(one))}
      place={own}
      {...{ locale, ...answering }}
    />
  );
  return (
    <>
      <section className={workStyles.workSection} aria-labelledby="fits">
        <div className={workStyles.workHead}>
          <h2 id="fits">{messages.fits}</h2>
          <Link prefetch={false} href={`/${locale}/places?sort=${fitOrder(place.slug)}`}>
            {messages.allFits}
          </Link>
        </div>
        {!offering && (
          <p className={styles.without}>
            {messages.noOffers}{" "}
            <Link prefetch={false} href={`/${locale}/places/${place.slug}/edit`}>
              {messages.addOffers}
            </Link>
          </p>
        )}
        <p className={classes(styles.columns, !sought && styles.two)} aria-hidden="true">
          <span />
          <span>{messages.theyOffer}</span>
          {sought && <span>{messages.youOffer}</span>}
        </p>
        <ul className={workStyles.lines} data-testid="fits">
          {items.map((match) => (
            <Fit
              key={match.slug}
              {...{ place, match, gain: gains.find(({ slug }) => slug === match.slug), sought }}
              {...{ calls, shared, answering, taxonomy, locale }}
            />
          ))}
        </ul>
        <SetAside place={own} {...{ setAside, locale, ...answering }} />
      </section>
      {toAnswer}
    </>
  );
}

/** Whether one of both has said that it is interested. */
const isSpokenOf = ({ answer, interested }: Suggestion): boolean => answer !== null || interested;

type FitProps = Omit<Props, "suggestions" | "gains" | "offering"> & {
  match: Suggestion;
  gain: Gain | undefined;
  shared: ShortMessages;
};

type RowProps = FitProps & { sought: boolean; answering: { mayAnswer: boolean; messages: SuggestionMessages } };

function Fit({ place, match, gain, sought, calls, shared, answering, taxonomy, locale }: RowProps) {
  const { slug, side, name, reasons, answer, interested } = match;
  const messages = messagesOf(locale).work;
  const [first] = reasons;
  const own = { en: place.nameEn, zh: place.nameZh };
  const column = (heading: string, title: Gain["theyOffer"] | undefined) => (
    <p className={title ? undefined : styles.none}>
      {title && (
        <>
          <span className={classes(styles.heading, hidden.aboveSmall)}>{heading + PUNCTUATION[locale].colon}</span>
          {title[locale]}
        </>
      )}
    </p>
  );
  return (
    <li className={classes(styles.row, !sought && styles.two)}>
      <p className={styles.name}>
        <PlaceName slug={slug} name={name} side={side} locale={locale} both />
      </p>
      {gain?.theyOffer || gain?.theySeek ? (
        <>
          {column(messages.theyOffer, gain.theyOffer)}
          {sought && column(messages.youOffer, gain.theySeek)}
        </>
      ) : (
        <p className={styles.whole}>{first && reasonText(first, own, taxonomy, locale)}</p>
      )}
      <Propose {...{ place, match, gain, calls, shared, taxonomy, locale }} />
      {isSpokenOf(match) && (
        <div className={styles.standing}>
          <Standing
            place={{ slug: place.slug, name: own[locale] }}
            other={{ slug, name: name[locale] }}
            state={{ answer, interested }}
            {...answering}
            locale={locale}
          />
        </div>
      )}
    </li>
  );
}

/** The way to propose to it: here, where it is known what about; else by the form with all its fields. */
function Propose({ place, match: { slug, name }, gain, calls, shared, taxonomy, locale }: FitProps) {
  const { plan, propose, project, transition, work } = messagesOf(locale);
  const href = startHref(locale, { to: slug, fit: "best" });
  const aloud = `${work.proposeTo} ${name[locale]}`;
  const start = gain?.start;
  const cluster = start && taxonomy.cluster(start.cluster);
  if (!start || !cluster)
    return (
      <Link prefetch={false} href={href} aria-label={aloud}>
        {work.proposeTo}
      </Link>
    );
  const call = roundFor(calls, start.cluster);
  const longest = call?.requirements.basics?.longest;
  const sentences = (...parts: (string | false | null | undefined | 0)[]) =>
    parts.filter(Boolean).join(PUNCTUATION[locale].sentences);
  return (
    <ProposeHere
      name={aloud}
      label={work.proposeTo}
      to={slug}
      lead={place.slug}
      title={excerpt(start.title?.[locale] ?? "", LIMITS.title)}
      cluster={start.cluster}
      themes={start.themes}
      href={href}
      locale={locale}
      said={{
        heading: formatMessage(propose.titleTo, locale, { name: name[locale] }),
        does: sentences(
          transition.propose.does,
          call && formatMessage(project.entersCall, locale, { title: call.title[locale] }),
        ),
        filed: formatMessage(work.proposeFiled, locale, { cluster: cluster.name[locale] }),
        hint: sentences(
          plan.fieldHints.summary,
          longest && formatMessage(propose.call.longest, locale, { count: longest }),
        ),
      }}
      messages={shared}
    />
  );
}

/** What each short proposal says in the same words. */
function shortMessages(locale: Locale): ShortMessages {
  const { plan, propose, project, transition, work } = messagesOf(locale);
  const { confirm, sending, sessionEnded, signInAgain, arrived, arrivedLink, connectionLost } = propose;
  const { opening, notOpened, openAgain, back } = project;
  return {
    ...{ opening, notOpened, openAgain, back },
    ...{ confirm, sending, sessionEnded, signInAgain, arrived, arrivedLink, connectionLost },
    done: transition.propose.done,
    more: work.proposeMore,
    fields: { title: plan.fields.title, summary: plan.fields.summary },
    problems: fieldProblems(locale, ["tooShort", "unknownValue", "summaryWritten", "partnerOnOtherSide"]),
  };
}
