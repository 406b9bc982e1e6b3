import Link from "next/link";
import editorStyles from "@/components/ui/autosave/editor.module.css";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { Revision } from "@/lib/profiles/revisions/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { Changes } from "./changes";
import { changeMessages } from "./messages";
import { namesIn } from "./names";
import { ReviewButtons } from "./review-buttons";

/** A draft that was sent: since when it waits, what it changes, and the way to take it back. */
export function SubmittedDraft({ draft, taxonomy, locale }: { draft: Revision; taxonomy: Taxonomy; locale: Locale }) {
  const { edit } = messagesOf(locale).revisions;
  return (
    <div>
      <div className={panels.panel}>
        <h2>{edit.submittedTitle}</h2>
        <p>
          <Sentence
            text={edit.submittedText}
            values={{ date: <Moment at={draft.submittedAt ?? draft.updatedAt} locale={locale} /> }}
            locale={locale}
          />
        </p>
        <p>
          <Link prefetch={false} href={`/${locale}/places/${draft.place.slug}/revisions/${draft.number}`}>
            {edit.reviewIt}
          </Link>
        </p>
        <ReviewButtons revision={draft} only={["withdraw"]} locale={locale} />
      </div>
      <section className={editorStyles.editedSection}>
        <h2>{edit.difference}</h2>
        <Changes
          changes={draft.changes}
          names={namesIn(taxonomy, locale)}
          locale={locale}
          messages={changeMessages(locale)}
        />
      </section>
    </div>
  );
}
