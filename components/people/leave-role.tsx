import { ActButton } from "@/components/ui/act-button";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PersonView } from "@/lib/people/directory/schema";

type Props = {
  person: PersonView;
  /** The role at the place, by its id. */
  role: number;
  place: string;
  /** Whether nobody is left for the place then. */
  last: boolean;
  locale: Locale;
};

/** Gives up one's own role for a place: what belongs to the place stays there. */
export function LeaveRole({ person, role, place, last, locale }: Props) {
  const { peoplePage, project } = messagesOf(locale);
  const messages = peoplePage.leave;
  return (
    <section aria-labelledby="leave">
      <h2 id="leave">{messages.title}</h2>
      <p>{messages.text}</p>
      <ActButton
        method="DELETE"
        path={`/api/v1/people/${person.id}/roles/${role}`}
        version={person.version}
        label={formatMessage(messages.leave, locale, { place })}
        busy={messages.leaving}
        done={formatMessage(messages.left, locale, { place })}
        next={`/${locale}/work`}
        asks={{ open: messages.open, text: last ? messages.last : messages.others }}
        locale={locale}
        failure={project.failure}
      />
    </section>
  );
}
