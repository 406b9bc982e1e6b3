import Link from "next/link";
import labels from "@/components/ui/labels.module.css";
import { MarkedSentence, MarkedText } from "@/components/ui/marked-text";
import { Moment } from "@/components/ui/moment";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { begun } from "@/lib/telling/in-words";
import type { InboxNotice } from "@/lib/telling/inbox";
import { changeHref } from "@/lib/work/change-href";
import { answerIn, changeText, linkOfChange } from "@/lib/work/change-text";
import styles from "./mail.module.css";
import { NoticeMoves } from "./notice-moves";

type Props = { notice: InboxNotice; nameOf: (slug: string) => string | undefined; locale: Locale };

/** A notice of the inbox: what happened and where it leads, whether it waits, and whether a mail told of it. */
export function NoticeRow({ notice, nameOf, locale }: Props) {
  const { work, terms, mail, project } = messagesOf(locale);
  const { inbox } = mail;
  const href = changeHref(notice, locale);
  const text = changeText(notice, nameOf, locale, work.changes);
  const said = (
    <MarkedSentence {...text} sentence={begun(text.sentence)} locale={locale} mark={terms.inOtherLanguage} />
  );
  const address = linkOfChange(notice);
  const quote = answerIn(notice, locale) || notice.begins;
  return (
    <li className={styles.notice}>
      <div>
        <p className={notice.read ? undefined : styles.unread}>
          {!notice.read && <span className={labels.tag}>{work.isNew}</span>}{" "}
          {href ? (
            <Link prefetch={false} href={href}>
              {said}
            </Link>
          ) : (
            said
          )}
        </p>
        {quote && <MarkedText as="q" text={quote} locale={locale} mark={terms.inOtherLanguage} />}
        <p className="hint">
          <Moment at={notice.createdAt} locale={locale} />
          {address && ` · ${fill(work.byLink, { address })}`}
          {notice.waits && !notice.done && ` · ${inbox.waits}`}
          {notice.mailed && ` · ${inbox.mailed}`}
        </p>
      </div>
      <NoticeMoves
        notice={{ id: notice.id, aside: notice.done || notice.snoozedTo !== null }}
        locale={locale}
        messages={inbox}
        failure={project.failure}
      />
    </li>
  );
}
