import { classes } from "@/components/ui/classes";
import { DayOf } from "@/components/ui/day-of";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import { fieldProblems } from "@/components/ui/fields/problem-messages";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Place } from "@/lib/places/queries";
import type { Content } from "@/lib/profiles/revisions/content";
import type { Revision } from "@/lib/profiles/revisions/present";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { Editor } from "./editor/editor";
import { changeMessages, editMessages } from "./messages";
import { namesIn } from "./names";
import styles from "./revisions.module.css";

type Props = {
  draft: Revision;
  published: { number: number; content: Content } | null;
  owner: number;
  kind: Place["kind"];
  taxonomy: Taxonomy;
  locale: Locale;
};

/** What else than texts the check of a draft can refuse. */
const OF_DRAFTS = [
  "tooMany",
  "tooSmall",
  "notAbove",
  "tooBig",
  "yearRange",
  "unknownValue",
  "keyTwice",
  "yearNeeded",
  "sourceNeeded",
  "yearAhead",
  "themeNeeded",
  "noParagraph",
] as const;

/** A draft in its editor, under what its editors should know first: why it was returned, what was published since. */
export function DraftEditor({ draft, published, owner, kind, taxonomy, locale }: Props) {
  const { revisions: messages, project, numbers } = messagesOf(locale);
  const { returned, copiedFrom } = draft;
  const overtaken =
    published && copiedFrom !== null && published.number > copiedFrom && draft.number < published.number;
  return (
    <>
      {returned && (
        <div className={classes(panels.notice, styles.returned)} data-testid="returned">
          <h2>{messages.edit.returnedTitle}</h2>
          <p>
            <Sentence
              text={messages.edit.returnedOn}
              values={{
                date: <DayOf at={returned.at} locale={locale} />,
                reason: <Written text={returned.reason} locale={locale} />,
              }}
              locale={locale}
            />
          </p>
        </div>
      )}
      {overtaken && (
        <p className={panels.notice}>
          {formatMessage(messages.edit.overtaken, locale, { now: published.number, from: copiedFrom })}
        </p>
      )}
      <Editor
        key={draft.number}
        draft={draft}
        published={published?.content ?? null}
        owner={owner}
        names={namesIn(taxonomy, locale, kind)}
        locale={locale}
        messages={editMessages(locale)}
        numbers={numbers}
        changeMessages={changeMessages(locale)}
        problems={fieldProblems(locale, OF_DRAFTS)}
        dialog={dialogMessages(project)}
        failure={project.failure}
      />
    </>
  );
}
