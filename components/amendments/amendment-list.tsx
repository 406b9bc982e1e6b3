import Link from "next/link";
import { DayOf } from "@/components/ui/day-of";
import labels from "@/components/ui/labels.module.css";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { AmendmentCard } from "@/lib/plans/amendments/present";
import styles from "./amendments.module.css";
import { Parties } from "./parties";

type Props = { code: string; amendments: AmendmentCard[]; cluster: string; locale: Locale };

/** The amendments of a plan, the latest on top: what became of each, and of an open one who is waited for. */
export function AmendmentList({ code, amendments, cluster, locale }: Props) {
  const messages = messagesOf(locale).amendments;
  return (
    <ul className={styles.amendmentList}>
      {amendments.map((amendment) => {
        const { number, status, why, language, place, createdAt, proposedAt, decidedAt, afterVersion } = amendment;
        return (
          <li key={number}>
            <h3>
              <Link prefetch={false} href={`/${locale}/projects/${code}/amendments/${number}`}>
                {formatMessage(messages.number, locale, { number })}
              </Link>{" "}
              <span className={labels.tag}>{messages.statuses[status]}</span>
            </h3>
            <p className="hint">
              {place.name[locale]}
              {PUNCTUATION[locale].comma}
              <DayOf at={decidedAt ?? proposedAt ?? createdAt} locale={locale} />
              {afterVersion && (
                <>
                  {" · "}
                  <Link prefetch={false} href={`/${locale}/projects/${code}/versions/${afterVersion}`}>
                    {formatMessage(messages.became, locale, { number: afterVersion })}
                  </Link>
                </>
              )}
            </p>
            <Written as="p" className={styles.amendmentWhy} text={why} language={language} locale={locale} />
            {status === "PROPOSED" && <Parties amendment={amendment} cluster={cluster} locale={locale} />}
          </li>
        );
      })}
    </ul>
  );
}
