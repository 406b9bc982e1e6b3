import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import type { MyWork } from "@/lib/work/queries";
import { ChangeList } from "./change-list";

type Props = { work: MyWork; places: Place[]; locale: Locale };

/** What changed around the reader's projects, as it is told. */
export function Changes({ work: { changed, unread }, places, locale }: Props) {
  const { work, project, terms } = messagesOf(locale);
  return (
    <ChangeList
      drawn={{ changed, unread }}
      names={Object.fromEntries(places.map(({ slug, name }) => [slug, name[locale]]))}
      locale={locale}
      messages={{
        changed: work.changed,
        unread: work.unread,
        markRead: work.markRead,
        marking: work.marking,
        nothingChanged: work.nothingChanged,
        isNew: work.isNew,
        yourAccount: work.yourAccount,
        someProject: work.someProject,
        someone: work.someone,
        changes: work.changes,
        more: work.more,
        earlier: work.earlier,
        byLink: work.byLink,
        inOtherLanguage: terms.inOtherLanguage,
      }}
      failure={project.failure}
    />
  );
}
