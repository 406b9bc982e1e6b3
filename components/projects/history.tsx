import Link from "next/link";
import { DayOf } from "@/components/ui/day-of";
import labels from "@/components/ui/labels.module.css";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { Sentence } from "@/components/ui/sentence";
import { StatusLabel } from "@/components/ui/status";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { TransitionView } from "@/lib/projects/present";
import historyStyles from "./history.module.css";
import { PlacesAnswer } from "./places-answer";
import { RequestedSections } from "./requested-sections";

/** `title` where it is not the whole history. */
type Props = { code: string; title?: string; history: TransitionView[]; locale: Locale };

/** Every move of the project, the latest on top: what it became, who moved it, in which capacity, and why. */
export function History({ code, title, history, locale }: Props) {
  const messages = messagesOf(locale).project;
  return (
    <section className={styles.projectSection} id="history">
      <h2>{title ?? messages.history}</h2>
      <p className={panels.sectionHint}>
        <Link prefetch={false} href={`/${locale}/projects/${code}/versions`}>
          {messages.toVersions}
        </Link>
      </p>
      <ol className={historyStyles.timeline} reversed>
        {history
          .toReversed()
          .map(({ seq, to, verb, reason, sections, at, person, place, actingAs, planVersion, answer, ...move }) => (
            <li key={seq}>
              <p className={historyStyles.timelineHead}>
                <StatusLabel status={to} locale={locale} />
                <span>
                  {formatMessage(messages.by, locale, {
                    person: person[locale],
                    capacity: formatMessage(messages.capacities[actingAs], locale, {
                      place: place?.name[locale] ?? "",
                    }),
                  })}
                </span>
                {(verb === "revert" || verb === "reopen") && <span className={labels.tag}>{messages.marks[verb]}</span>}
                {planVersion !== null && (
                  <Link prefetch={false} href={`/${locale}/projects/${code}/versions/${planVersion}`}>
                    {move.planVersionSentAt ? (
                      <Sentence
                        text={messages.decidedOnSent}
                        values={{ number: planVersion, date: <DayOf at={move.planVersionSentAt} locale={locale} /> }}
                        locale={locale}
                      />
                    ) : (
                      formatMessage(to === "PROPOSED" ? messages.sentAs : messages.decidedOn, locale, {
                        number: planVersion,
                      })
                    )}
                  </Link>
                )}
                <Moment at={at} locale={locale} />
              </p>
              {reason && <Written as="p" className={historyStyles.timelineReason} text={reason} locale={locale} />}
              {answer && <PlacesAnswer answer={answer} locale={locale} />}
              <RequestedSections sections={sections} locale={locale} />
            </li>
          ))}
      </ol>
    </section>
  );
}
