import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { me } from "@/lib/people/queries";
import { NameForm } from "./name-form-part";
import styles from "./sign-in.module.css";

/** What the person is called, and the language of their mails, to be changed. */
export async function OwnDetails({ actor, locale }: { actor: Actor; locale: Locale }) {
  const { people, project, terms, problems } = messagesOf(locale);
  return (
    <section className={styles.ownSessions} aria-labelledby="own-details">
      <h2 id="own-details">{people.details.title}</h2>
      <p>{people.details.text}</p>
      <NameForm
        me={await me(actor)}
        locale={locale}
        messages={people.details}
        languages={terms.languages}
        required={problems.required}
        failure={project.failure}
      />
    </section>
  );
}
