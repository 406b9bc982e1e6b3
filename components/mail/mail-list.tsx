import rows from "@/components/ui/lists/rows.module.css";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { MailView } from "@/lib/mail/schema";
import styles from "./mail.module.css";
import { MailMoves } from "./mail-buttons";

const MOVABLE = ["REFUSED", "GIVEN_UP", "UNDECIDED"];

/** Mails as the secretariat sees them: to whom, what about, where each stands, and what the other server said. */
export function MailList({ mails, locale }: { mails: MailView[]; locale: Locale }) {
  const { mail, project } = messagesOf(locale);
  const { page } = mail;
  return (
    <ul className={rows.rows}>
      {mails.map((each) => (
        <li key={each.id} className={rows.row}>
          <div>
            <h2 className={styles.subject}>{each.subject ?? page.unwritten}</h2>
            <p className={styles.address}>
              {each.person ? `${each.person[locale]} · ` : ""}
              {each.address}
            </p>
            {each.reply && (
              <p className={styles.words}>
                <Sentence text={page.words} values={{ words: each.reply }} locale={locale} />
              </p>
            )}
          </div>
          <div className={rows.rowState}>
            <span>{page.states[each.state]}</span>
            <Moment at={each.sentAt ?? each.createdAt} locale={locale} />
            {MOVABLE.includes(each.state) && (
              <MailMoves
                mail={{ id: each.id, state: each.state }}
                locale={locale}
                messages={page}
                failure={project.failure}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
