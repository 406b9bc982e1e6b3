import labels from "@/components/ui/labels.module.css";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { browserName } from "@/lib/people/browser-name";
import { sessionsOf } from "@/lib/people/queries";
import { EndSessions } from "./end-sessions";
import styles from "./sign-in.module.css";

/** Where the actor is signed in, each session with a button that ends it. */
export async function OwnSessions({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { people: messages, project } = messagesOf(locale);
  const sessions = await sessionsOf(actor);
  const announcement = { ending: messages.ending, ended: messages.ended };
  return (
    <section className={styles.ownSessions} aria-labelledby="own-sessions">
      <h2 id="own-sessions">{messages.sessions}</h2>
      <p>{messages.sessionsLead}</p>
      <ul>
        {sessions.map(({ id, createdAt, userAgent, current }) => {
          const browser = browserName(userAgent);
          return (
            <li key={id}>
              <div>
                <strong>
                  {browser ? formatMessage(messages.browserOn, locale, browser) : messages.unknownBrowser}
                </strong>
                {current && <span className={labels.tag}>{messages.thisSession}</span>}
                <span className="hint">
                  <Sentence
                    text={messages.since}
                    values={{ date: <Moment at={createdAt} locale={locale} /> }}
                    locale={locale}
                  />
                </span>
              </div>
              {!current && (
                <EndSessions
                  path={`/api/v1/me/sessions/${id}`}
                  locale={locale}
                  messages={{ ...announcement, end: messages.endSession }}
                  failure={project.failure}
                />
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 && (
        <EndSessions
          path="/api/v1/me/sessions"
          locale={locale}
          messages={{ ...announcement, end: messages.signOutEverywhere }}
          failure={project.failure}
        />
      )}
    </section>
  );
}
