import controls from "@/components/ui/controls.module.css";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { identitiesOf } from "@/lib/people/identities/commands";
import { config } from "@/lib/platform/config";
import { EndSessions } from "./end-sessions";

/** Who the person is at the provider that is configured, to be connected or parted; nothing where there is none. */
export async function OwnIdentities({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { security, project } = messagesOf(locale);
  const messages = security.identities;
  const provider = config().oidc?.name;
  const identities = await identitiesOf(actor);
  if (!provider && identities.length === 0) return null;
  return (
    <section id="identities" aria-labelledby="own-identities">
      <h2 id="own-identities">{messages.title}</h2>
      {provider && <p>{fill(messages.text, { provider })}</p>}
      <ul>
        {identities.map(({ id, issuer, label, createdAt }) => (
          <li key={id}>
            <div>
              <strong>{label ?? provider ?? issuer}</strong>
              <span className="hint">
                <Sentence
                  text={messages.since}
                  values={{ issuer: new URL(issuer).host, date: <Moment at={createdAt} locale={locale} /> }}
                  locale={locale}
                />
              </span>
            </div>
            <EndSessions
              path={`/api/v1/me/identities/${id}`}
              locale={locale}
              messages={{ end: messages.remove, ending: messages.removing, ended: messages.removed }}
              failure={project.failure}
            />
          </li>
        ))}
      </ul>
      {provider && (
        <form method="post" action="/api/auth/signin/oidc">
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="connect" value="1" />
          <input type="hidden" name="next" value={`/${locale}/account/security`} />
          <button type="submit" className={controls.button}>
            {fill(messages.connect, { provider })}
          </button>
        </form>
      )}
    </section>
  );
}
