import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import { Square } from "@/components/ui/square";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { escapeMarkup } from "@/lib/text/markup";
import styles from "./share.module.css";

/** The heights that cards need, in pixels, where a name takes two lines. */
const HEIGHTS = { place: 270, project: 290 } as const;

type Props = {
  kind: keyof typeof HEIGHTS;
  /** The slug of the place, or the code of the project. */
  name: string;
  title: string;
  /** The address by which people reach this site. */
  site: URL;
  locale: Locale;
};

/** How something is passed on: its lasting address, as a code on paper too, and the card that another site can show of it. */
export function Share({ kind, name, title, site, locale }: Props) {
  const { card, sheet } = messagesOf(locale);
  const lasting = new URL(`/id/${kind}/${name}`, site).href;
  const embedded = new URL(`/${locale}/embed/${kind}s/${name}`, site).href;
  const code = [
    `<iframe src="${embedded}" title="${escapeMarkup(title)}"`,
    `width="480" height="${HEIGHTS[kind]}" style="max-width:100%;border:0" loading="lazy"></iframe>`,
  ].join(" ");
  return (
    <div className={styles.share} data-testid="share">
      <details className={panels.disclosure}>
        <summary>{card.embed}</summary>
        <p>
          {card.lasting}
          {locale === "en" && " "}
          <a href={lasting}>{lasting}</a>
        </p>
        <p className="hint">{card.hint}</p>
        <label className={forms.field} data-field="">
          <span>{card.code}</span>
          <textarea readOnly rows={4} defaultValue={code} spellCheck={false} />
        </label>
        <p>
          <a href={embedded}>{card.look}</a>
        </p>
      </details>
      <figure className={styles.code}>
        <Square address={lasting} name={formatMessage(sheet.code, locale, { address: lasting })} size={120} />
        <figcaption>{lasting}</figcaption>
      </figure>
    </div>
  );
}
