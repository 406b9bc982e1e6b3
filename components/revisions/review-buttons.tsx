import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { MoveName } from "@/lib/profiles/revisions/moves";
import type { RevisionCard } from "@/lib/profiles/revisions/present";
import { Review } from "./review";

type Props = { revision: RevisionCard; only: MoveName[]; then?: Partial<Record<MoveName, string>>; locale: Locale };

/** The moves of a revision that belong on this page, as far as the reader may make them. */
export function ReviewButtons({ revision, only, then, locale }: Props) {
  const { revisions, project } = messagesOf(locale);
  const moves = only.filter((move) => revision.abilities[move]);
  return (
    <Review
      slug={revision.place.slug}
      version={revision.version}
      moves={moves}
      then={then}
      locale={locale}
      messages={revisions.review}
      dialog={dialogMessages(project)}
      failure={project.failure}
    />
  );
}
