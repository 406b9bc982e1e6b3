import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { passkeysOf } from "@/lib/people/passkeys/commands";
import { EndSessions } from "./end-sessions";
import { NewPasskey } from "./new-passkey";

/** The person's passkeys, each with when it was last used, and a form for another. */
export async function OwnPasskeys({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { security, problems, project } = messagesOf(locale);
  const messages = security.passkeys;
  const passkeys = await passkeysOf(actor);
  return (
    <section id="passkeys" aria-labelledby="own-passkeys">
      <h2 id="own-passkeys">{messages.title}</h2>
      <p>{messages.text}</p>
      <ul>
        {passkeys.map(({ id, name, site, createdAt, lastUsedAt }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <span className="hint">
                <Sentence
                  text={lastUsedAt ? messages.used : messages.unused}
                  values={{ site, at: <Moment at={lastUsedAt ?? createdAt} locale={locale} /> }}
                  locale={locale}
                />
              </span>
            </div>
            <EndSessions
              path={`/api/v1/me/passkeys/${id}`}
              locale={locale}
              messages={{
                end: messages.remove,
                ending: messages.removing,
                ended: formatMessage(messages.removed, locale, { name }),
              }}
              failure={project.failure}
            />
          </li>
        ))}
      </ul>
      <NewPasskey locale={locale} messages={messages} required={problems.required} failure={project.failure} />
    </section>
  );
}
