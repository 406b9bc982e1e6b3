import { Codes } from "@/components/diff/codes";
import differenceStyles from "@/components/diff/difference.module.css";
import { Texts } from "@/components/diff/texts";
import labels from "@/components/ui/labels.module.css";
import { formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Change } from "@/lib/profiles/revisions/difference";
import { plainName } from "./editor/field-name";
import type { ChangeMessages } from "./messages";
import { type Names, nameOf } from "./names";
import styles from "./revisions.module.css";

type Props = { changes: Change[]; names: Names; locale: Locale; messages: ChangeMessages };
type One<K extends Change["kind"]> = Omit<Props, "changes"> & { change: Extract<Change, { kind: K }> };

const isYear = (field: string) => field.endsWith("Year");

function Figure({ change: { field, before, after }, locale, messages }: One<"figure">) {
  const shown = (value: number | string) =>
    typeof value === "number" && !isYear(field) ? formatNumber(value, locale) : value;
  return (
    <>
      <h4>{plainName(field, messages.called, locale)}</h4>
      <p>
        {before !== null && <del>{shown(before)}</del>} {after !== null && <ins>{shown(after)}</ins>}
      </p>
    </>
  );
}

function Item({ change, names, locale, messages }: One<"item">) {
  const { list, became, title, titles, bodies, themes, moved } = change;
  return (
    <>
      <h4>
        <span className={labels.tag}>{messages.became[became]}</span> {messages.called.fields[list]}
        {PUNCTUATION[locale].colon}
        {title[locale] || title.en || title.zh || messages.untitled}
      </h4>
      {moved && <p className="hint">{formatMessage(messages.moved, locale, moved)}</p>}
      <Texts texts={titles} className={differenceStyles.titles} languages={messages.called.languages} />
      <Texts texts={bodies} languages={messages.called.languages} />
      {themes && <Codes change={themes} nameOf={(code) => nameOf(names, code)} />}
    </>
  );
}

function Note({ change: { became, note }, locale, messages }: One<"note">) {
  const Tag = became === "added" ? "ins" : "del";
  return (
    <>
      <h4>
        <span className={labels.tag}>{messages.became[became]}</span> {messages.note}
        {PUNCTUATION[locale].colon}
        {messages.called.fields[note.field]}
      </h4>
      {(["en", "zh"] as const).map((language) => (
        <p key={language} lang={language}>
          <Tag>{note[language]}</Tag>
        </p>
      ))}
    </>
  );
}

function One({ change, ...rest }: Omit<Props, "changes"> & { change: Change }) {
  switch (change.kind) {
    case "figure":
      return <Figure change={change} {...rest} />;
    case "codes":
      return (
        <>
          <h4>{rest.messages.called.fields[change.field]}</h4>
          <Codes change={change} nameOf={(code) => nameOf(rest.names, code)} />
        </>
      );
    case "overview":
      return (
        <>
          <h4>{rest.messages.called.fields.overview}</h4>
          <Texts texts={change.texts} languages={rest.messages.called.languages} />
        </>
      );
    case "item":
      return <Item change={change} {...rest} />;
    case "note":
      return <Note change={change} {...rest} />;
  }
}

const keyOf = (change: Change): string => {
  if (change.kind === "item") return `${change.list} ${change.key} ${change.became}`;
  if (change.kind === "note") return `note ${change.became} ${change.note.en}`;
  return change.kind === "overview" ? "overview" : change.field;
};

/** What differs between two revisions, in the order of the page. Stands on the server and in the editor alike. */
export function Changes({ changes, ...rest }: Props) {
  if (changes.length === 0) return <p className={styles.sectionEmpty}>{rest.messages.none}</p>;
  return (
    <ul className={differenceStyles.differences} data-testid="differences">
      {changes.map((change) => (
        <li key={keyOf(change)}>
          <One change={change} {...rest} />
        </li>
      ))}
    </ul>
  );
}
