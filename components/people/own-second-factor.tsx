import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { secondFactorOf } from "@/lib/people/second-factor/queries";
import { SecondFactor } from "./second-factor";

/** The person's second factor: whether there is one, how many recovery codes are left, and what can be done. */
export async function OwnSecondFactor({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { security, problems, project } = messagesOf(locale);
  const messages = security.second;
  const { since, recoveryCodesLeft, dueAt } = await secondFactorOf(actor);
  return (
    <section id="second-factor" aria-labelledby="own-second-factor">
      <h2 id="own-second-factor">{messages.title}</h2>
      <p>{messages.text}</p>
      {dueAt && (
        <p className={panels.notice}>
          {actor.rolesRest ? (
            messages.rest
          ) : (
            <Sentence text={messages.due} values={{ date: <Moment at={dueAt} locale={locale} /> }} locale={locale} />
          )}
        </p>
      )}
      {since && (
        <p>
          <Sentence text={messages.since} values={{ date: <Moment at={since} locale={locale} /> }} locale={locale} />{" "}
          {formatMessage(messages.left, locale, { count: recoveryCodesLeft })}
        </p>
      )}
      <SecondFactor
        on={!!since}
        locale={locale}
        messages={messages}
        required={problems.required}
        failure={project.failure}
      />
    </section>
  );
}
