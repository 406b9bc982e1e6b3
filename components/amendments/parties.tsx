import { classes } from "@/components/ui/classes";
import { DayOf } from "@/components/ui/day-of";
import { SideTag } from "@/components/ui/place-name";
import { Sentence } from "@/components/ui/sentence";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { AmendmentCard } from "@/lib/plans/amendments/present";
import styles from "./amendments.module.css";

type Props = { amendment: AmendmentCard; cluster: string; locale: Locale };

/** Whose answer an amendment needs, who has given it, and who is still waited for. */
export function Parties({ amendment, cluster, locale }: Props) {
  const messages = messagesOf(locale).amendments;
  const { parties, status, clusterLeadMustAgree } = amendment;
  return (
    <>
      <ul className={styles.amendmentParties}>
        {parties.map(({ place, answer }) => (
          <li key={place?.slug ?? "cluster"}>
            <span>
              {place ? (
                <>
                  <SideTag side={place.side} /> {place.name[locale]}
                </>
              ) : (
                formatMessage(messages.leadOf, locale, { cluster })
              )}
            </span>
            <span className={classes(styles.partyAnswer, answer ? undefined : styles.awaited)}>
              {answer ? (
                <Sentence
                  text={answer.accepted ? messages.accepted : messages.refused}
                  values={{ person: answer.person[locale], date: <DayOf at={answer.at} locale={locale} /> }}
                  locale={locale}
                />
              ) : status === "PROPOSED" ? (
                messages.waits
              ) : status === "DRAFT" ? (
                messages.willBeAsked
              ) : (
                messages.notAnswered
              )}
            </span>
            {answer?.reason && <Written as="blockquote" text={answer.reason} locale={locale} />}
          </li>
        ))}
      </ul>
      {clusterLeadMustAgree.length > 0 && (
        <p className="hint">
          {messages.leadBecause}
          {PUNCTUATION[locale].colon}
          {clusterLeadMustAgree.map((rule) => messages.rules[rule]).join(" · ")}
        </p>
      )}
    </>
  );
}
