import type { ReactNode } from "react";
import differenceStyles from "@/components/diff/difference.module.css";
import { Parts } from "@/components/diff/parts";
import { classes } from "@/components/ui/classes";
import { messagesOf } from "@/lib/language/messages";
import { labelIn } from "@/lib/plan-model/sections";
import type { FieldChange, PlanChange } from "@/lib/plans/versions/difference";
import type { PlanNames } from "@/lib/plans/versions/plan-names";
import styles from "./versions.module.css";

type Side = "before" | "after";
type Props = { change: FieldChange; messages: PlanNames };

const Marked = ({ side, children }: { side: Side; children: ReactNode }) =>
  side === "before" ? <del>{children}</del> : <ins>{children}</ins>;

function Texts({ change, messages, side }: Props & { side: Side }) {
  if (change.kind !== "text") return null;
  const { languages } = messagesOf(messages.locale).terms;
  const missing = side === "before" ? "added" : "removed";
  const written = change.texts.filter(({ parts }) => parts.some(({ kind }) => kind !== missing));
  return written.map(({ language, parts }) => (
    <p key={language}>
      {change.texts.length > 1 && <span className={styles.textLanguage}>{languages[language]}</span>}
      <Parts parts={parts} language={language} only={side} />
    </p>
  ));
}

function Codes({ change, messages, side }: Props & { side: Side }) {
  if (change.kind !== "codes") return null;
  const nameOf = (code: string) => messages.code(change.of, code, change.names);
  return (
    <ul className={differenceStyles.codeChanges}>
      {change.unchanged.map((code) => (
        <li key={code}>{nameOf(code)}</li>
      ))}
      {(side === "before" ? change.removed : change.added).map((code) => (
        <li key={code}>
          <Marked side={side}>{nameOf(code)}</Marked>
        </li>
      ))}
    </ul>
  );
}

function Value({ change, messages, side }: Props & { side: Side }) {
  if (change.kind !== "value") return null;
  const value = change[side];
  return value && <Marked side={side}>{messages.value(value)}</Marked>;
}

/** Whether the field says anything in the older or the newer plan. */
function concerns(change: FieldChange, side: Side): boolean {
  if (change.kind === "value") return change[side] !== null;
  if (change.kind === "codes")
    return change.unchanged.length + change[side === "before" ? "removed" : "added"].length > 0;
  const missing = side === "before" ? "added" : "removed";
  return change.texts.some(({ parts }) => parts.some(({ kind }) => kind !== missing));
}

function ChangedField({ change, messages, side }: Props & { side: Side }) {
  const Kind = change.kind === "text" ? Texts : change.kind === "codes" ? Codes : Value;
  return <Kind change={change} messages={messages} side={side} />;
}

/** Two columns, the older one first; below one another where there is no room, each with its name. */
function Columns({ messages, of }: { messages: PlanNames; of: (side: Side) => ReactNode }) {
  const changeMessages = messagesOf(messages.locale).versions.changes;
  return (
    <div className={styles.beside}>
      {(["before", "after"] as const).map((side) => (
        <div key={side} className={classes(styles.besideSide, styles[side])}>
          <span className={styles.besideName}>{changeMessages[side]}</span>
          {of(side) ?? <span className={differenceStyles.gap}>{changeMessages.nothing}</span>}
        </div>
      ))}
    </div>
  );
}

/** A field as it was and as it became, one beside the other, with what differs marked in each. */
export const BesideField = ({ change, messages }: Props) => (
  <Columns
    messages={messages}
    of={(side) => (concerns(change, side) ? <ChangedField change={change} messages={messages} side={side} /> : null)}
  />
);

type ItemProps = { change: PlanChange; side: Side; messages: PlanNames };

/** All fields of an item that only one of the two plans has. */
export const BesideItem = ({ change: { part, list, fields }, side, messages }: ItemProps) => (
  <Columns
    messages={messages}
    of={(one) =>
      one === side ? (
        <dl className={styles.fieldChanges}>
          {fields.map((change) => (
            <div key={change.field}>
              <dt>{messages.field(labelIn(part, list, change.field))}</dt>
              <dd>
                <ChangedField change={change} messages={messages} side={side} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null
    }
  />
);
