import { ActButton } from "@/components/ui/act-button";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import rows from "@/components/ui/lists/rows.module.css";
import panels from "@/components/ui/panels.module.css";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { InvitationView } from "@/lib/people/invitations/schema";
import { HandedLink } from "./handed-link";
import styles from "./people.module.css";
import { heldOf, roleNames } from "./role-names";

type Props = { invitations: InvitationView[]; locale: Locale };

/** Invitations under way: to whom, to what, by whom and until when; each can be sent again or taken back. */
export async function InvitationList({ invitations, locale }: Props) {
  const { peoplePage, project } = messagesOf(locale);
  const messages = peoplePage.invitations;
  const names = await roleNames(invitations.map(heldOf), locale);
  if (invitations.length === 0) return <p className={panels.sectionEmpty}>{messages.none}</p>;
  return (
    <ul className={classes(rows.rows, rows.managed)} data-testid="invitations">
      {invitations.map((invitation, index) => (
        <li key={invitation.id} className={rows.row}>
          <div>
            <h3 className={styles.address}>{invitation.name[locale] ?? invitation.email}</h3>
            <p>
              {names[index]}
              {invitation.succeeds &&
                `${PUNCTUATION[locale].comma}${formatMessage(messages.succeeds, locale, { person: invitation.succeeds[locale] })}`}
            </p>
            <p className={classes("hint", styles.address)}>
              {invitation.name[locale] && `${invitation.email} · `}
              {formatMessage(messages.by, locale, {
                person: invitation.invitedBy[locale],
                date: formatDate(invitation.sentAt, locale),
              })}
            </p>
            <div className={rows.rowActs}>
              {invitation.abilities.resend && (
                <ActButton
                  method="POST"
                  path={`/api/v1/invitations/${invitation.id}/moves`}
                  body={{ move: "resend" }}
                  version={invitation.version}
                  label={messages.resend}
                  busy={messages.resending}
                  done={formatMessage(messages.resent, locale, { email: invitation.email })}
                  locale={locale}
                  failure={project.failure}
                />
              )}
              {invitation.abilities.revoke && (
                <ActButton
                  method="POST"
                  path={`/api/v1/invitations/${invitation.id}/moves`}
                  body={{ move: "revoke" }}
                  version={invitation.version}
                  label={messages.revoke}
                  busy={messages.revoking}
                  done={formatMessage(messages.revoked, locale, { email: invitation.email })}
                  locale={locale}
                  failure={project.failure}
                />
              )}
              {invitation.abilities.link && (
                <HandedLink
                  id={invitation.id}
                  version={invitation.version}
                  language={invitation.locale}
                  locale={locale}
                  messages={messages.link}
                  failure={project.failure}
                />
              )}
            </div>
          </div>
          <div className={rows.rowState}>
            <span className={labels.tag}>
              {invitation.lapsed ? messages.lapsed : messages.states[invitation.state]}
            </span>
            {invitation.lapsed && <span>{messages.lapses[invitation.lapsed]}</span>}
            <Term invitation={invitation} locale={locale} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Until when an invitation can be accepted, or since when it no longer can; nothing where its day decides nothing. */
function Term({ invitation: { state, lapsed, expiresAt }, locale }: { invitation: InvitationView; locale: Locale }) {
  const { until, expiredOn } = messagesOf(locale).peoplePage.invitations;
  const sentence = lapsed ? null : state === "OPEN" ? until : state === "EXPIRED" ? expiredOn : null;
  return sentence && <span>{formatMessage(sentence, locale, { date: formatDate(expiresAt, locale) })}</span>;
}
