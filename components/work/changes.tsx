import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Place } from "@/lib/places/queries";
import type { MyWork } from "@/lib/work/queries";
import { ChangeList } from "./change-list";

type Props = { work: MyWork; places: Place[]; locale: Locale };

/** What changed around the reader's projects, as it is told. */
export function Changes({ work: { changed, unread }, places, locale }: Props) {
  const { work, project } = messagesOf(locale);
  const {
    changed: heading,
    unread: count,
    markRead,
    marking,
    nothingChanged,
    isNew,
    yourAccount,
    someProject,
    changes,
  } = work;
  return (
    <ChangeList
      drawn={{ changed, unread }}
      names={Object.fromEntries(places.map(({ slug, name }) => [slug, name[locale]]))}
      locale={locale}
      messages={{
        changed: heading,
        unread: count,
        markRead,
        marking,
        nothingChanged,
        isNew,
        yourAccount,
        someProject,
        changes,
      }}
      failure={project.failure}
    />
  );
}
