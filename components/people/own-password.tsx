import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { ownWords } from "@/lib/people/guessed-words";
import { SHORTEST_PASSWORD } from "@/lib/people/password-strength";
import { PasswordForm } from "./password-form";

/** The person's password, to be changed. */
export function OwnPassword({ actor, has, locale }: { actor: Actor; has: boolean; locale: Locale }) {
  const { security, problems, project } = messagesOf(locale);
  const messages = security.password;
  return (
    <section aria-labelledby="own-password">
      <h2 id="own-password">{messages.title}</h2>
      <p>{has ? messages.text : messages.none}</p>
      <PasswordForm
        has={has}
        email={actor.email}
        own={ownWords(actor)}
        shortest={SHORTEST_PASSWORD}
        locale={locale}
        messages={messages}
        faults={{
          required: problems.required,
          tooShort: formatMessage(problems.tooShort, locale, { count: SHORTEST_PASSWORD }),
        }}
        failure={project.failure}
      />
    </section>
  );
}
