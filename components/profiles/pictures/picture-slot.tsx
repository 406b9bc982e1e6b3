import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { LONGEST_PICTURE, PICTURE_ENDINGS, type PictureKind } from "@/lib/profiles/pictures/kinds";
import type { Picture } from "@/lib/profiles/pictures/schema";
import { Credit } from "./credit";
import { PictureForm } from "./picture-form";
import styles from "./pictures.module.css";
import { RemovePicture } from "./remove-picture";
import { type Room, ShownPicture } from "./shown-picture";

const ROOMS: Record<PictureKind, Room> = {
  PHOTOGRAPH: { width: 480, height: 320 },
  ARMS: { width: 160, height: 160 },
};
type Props = {
  slug: string;
  kind: PictureKind;
  picture: Picture | null;
  /** Whether to add it is what the page leads to. */
  primary: boolean;
  locale: Locale;
};

/** The place for one picture: what is shown now, and the form that shows or changes it. */
export function PictureSlot({ slug, kind, picture, primary, locale }: Props) {
  const { pictures: messages, documents, project } = messagesOf(locale);
  const { form, done, remove, removeTitle, removeText, removeConfirm } = messages;
  const { failure, reason, reasonHint, reasonNeeded, note, back, moving } = project;
  const dialog = { reason, reasonHint, reasonNeeded, note, back, moving };
  const given = { form, done, remove, removeTitle, removeText, removeConfirm };
  return (
    <section className={styles.slot} data-testid={`picture-${kind}`}>
      <h2>{messages.kinds[kind]}</h2>
      {picture ? (
        <figure>
          <ShownPicture
            picture={picture}
            room={ROOMS[kind]}
            locale={locale}
            loading="eager"
            className={kind === "ARMS" ? styles.arms : undefined}
          />
          <figcaption>
            <Credit picture={picture} locale={locale} />
          </figcaption>
        </figure>
      ) : (
        <p className={styles.empty}>{messages.none[kind]}</p>
      )}
      {/* Another picture is told of anew, and its file is chosen anew. */}
      <PictureForm
        key={picture?.files.at(-1)?.url ?? "none"}
        slug={slug}
        kind={kind}
        picture={picture}
        primary={primary}
        rules={{ endings: [...PICTURE_ENDINGS], longest: LONGEST_PICTURE }}
        locale={locale}
        messages={given}
        sendingMessages={documents.form}
        failure={failure}
      />
      {picture && (
        <RemovePicture
          slug={slug}
          picture={picture}
          locale={locale}
          messages={given}
          dialog={dialog}
          failure={failure}
        />
      )}
    </section>
  );
}
