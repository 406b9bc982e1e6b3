import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { MaybeActor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import styles from "./security.module.css";

/** Above every page of somebody whose roles need a second factor: until when, or that they rest; and the way to one. */
export function SecondFactorNotice({ actor, locale }: { actor: MaybeActor; locale: Locale }) {
  if (!actor?.secondFactorDue) return null;
  const messages = messagesOf(locale).security.second;
  return (
    <aside className={styles.aboveAll} aria-label={messages.title}>
      <p>
        {actor.rolesRest ? (
          messages.rest
        ) : (
          <Sentence
            text={messages.due}
            values={{ date: <Moment at={actor.secondFactorDue.toISOString()} locale={locale} /> }}
            locale={locale}
          />
        )}{" "}
        <a href={`/${locale}/account/security#second-factor`}>{messages.begin}</a>
      </p>
    </aside>
  );
}
