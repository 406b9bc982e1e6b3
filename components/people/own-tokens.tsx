import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Actor } from "@/lib/access/actor";
import { SCOPES, type Scope } from "@/lib/access/scopes";
import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { accessTokensOf } from "@/lib/people/access-tokens";
import { TOKEN_DAYS } from "@/lib/people/token-schema";
import { EndSessions } from "./end-sessions";
import { NewToken } from "./new-token";

/** The person's tokens, each with what it may do and when it was last used, and a form for another. */
export async function OwnTokens({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { tokens: messages, problems, project } = messagesOf(locale);
  const tokens = await accessTokensOf(actor);
  const named = (scopes: string[]) =>
    listed(
      scopes.map((scope) => messages.scope[scope as Scope]),
      locale,
    );
  return (
    <>
      <section aria-labelledby="own-tokens">
        <h2 id="own-tokens">{messages.yours}</h2>
        {tokens.length === 0 && <p className="hint">{messages.none}</p>}
        <ul>
          {tokens.map(({ id, name, ending, scopes, expiresAt, lastUsedAt }) => (
            <li key={id}>
              <div>
                <strong>{name}</strong> <code>…{ending}</code>
                <span className="hint">{named(scopes)}</span>
                <span className="hint">
                  <Sentence
                    text={lastUsedAt ? messages.used : messages.unused}
                    values={{
                      until: <Moment at={expiresAt} locale={locale} />,
                      ...(lastUsedAt && { at: <Moment at={lastUsedAt} locale={locale} /> }),
                    }}
                    locale={locale}
                  />
                </span>
              </div>
              <EndSessions
                path={`/api/v1/me/tokens/${id}`}
                locale={locale}
                messages={{
                  end: messages.revoke,
                  ending: messages.revoking,
                  ended: formatMessage(messages.revoked, locale, { name }),
                }}
                failure={project.failure}
              />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="new-token">
        <h2 id="new-token">{messages.new}</h2>
        <NewToken
          scopes={SCOPES.slice(1).map((value) => ({ value, name: messages.scope[value] }))}
          durations={TOKEN_DAYS.map((days) => ({
            days,
            name: formatMessage(messages.forDays, locale, { count: days }),
          }))}
          locale={locale}
          messages={messages}
          required={problems.required}
          failure={project.failure}
        />
      </section>
    </>
  );
}
