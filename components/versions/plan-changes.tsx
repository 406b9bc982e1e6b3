import { Codes } from "@/components/diff/codes";
import differenceStyles from "@/components/diff/difference.module.css";
import { Texts } from "@/components/diff/texts";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import panels from "@/components/ui/panels.module.css";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import { labelIn } from "@/lib/plan-model/sections";
import type { FieldChange, PlanChange } from "@/lib/plans/versions/difference";
import type { PlanNames } from "@/lib/plans/versions/plan-names";
import { BesideField, BesideItem } from "./beside-field";
import styles from "./versions.module.css";

/** `beside`: before and after stand in two columns, instead of in one text in which what differs is marked. */
type One<T> = { change: T; messages: PlanNames; beside: boolean };

/** `gone`: its whole item was removed, so that nothing stands in its place. */
function Field({ change, messages, beside, gone }: One<FieldChange> & { gone: boolean }) {
  const { versions, terms } = messagesOf(messages.locale);
  if (beside) return <BesideField change={change} messages={messages} />;
  if (change.kind === "text") return <Texts texts={change.texts} languages={terms.languages} />;
  if (change.kind === "codes")
    return <Codes change={change} nameOf={(code) => messages.code(change.of, code, change.names)} />;
  const { before, after } = change;
  return (
    <p>
      {before && <del>{messages.value(before)}</del>} {after && <ins>{messages.value(after)}</ins>}
      {!after && !gone && <span className={differenceStyles.gap}>{versions.changes.nothing}</span>}
    </p>
  );
}

function Fields({ change, messages, beside }: One<PlanChange>) {
  const { part, list, became, fields } = change;
  const gone = became === "removed";
  const [first, ...more] = fields;
  if (!first) return null;
  if (first.field === "text" && more.length === 0)
    return <Field change={first} messages={messages} beside={beside} gone={gone} />;
  if (beside && (gone || became === "added"))
    return <BesideItem change={change} side={gone ? "before" : "after"} messages={messages} />;
  return (
    <dl className={styles.fieldChanges}>
      {fields.map((field) => (
        <div key={field.field}>
          <dt>{messages.field(labelIn(part, list, field.field))}</dt>
          <dd>
            <Field change={field} messages={messages} beside={beside} gone={gone} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change, messages, beside }: One<PlanChange>) {
  const changeMessages = messagesOf(messages.locale).versions.changes;
  const { list, label, within, became, moved } = change;
  return (
    <>
      {list && label && (
        <h4>
          {became !== "changed" && <span className={labels.tag}>{changeMessages.became[became]}</span>}{" "}
          {messages.item(list)}
          {PUNCTUATION[messages.locale].colon}
          {messages.label(label) || changeMessages.untitled}
          {within && (
            <span className="hint">
              {" "}
              {formatMessage(changeMessages.inside, messages.locale, { name: messages.label(within) })}
            </span>
          )}
        </h4>
      )}
      {moved && <p className="hint">{formatMessage(changeMessages.moved, messages.locale, moved)}</p>}
      <Fields change={change} messages={messages} beside={beside} />
    </>
  );
}

type Props = { changes: PlanChange[]; messages: PlanNames; beside?: boolean };

/** What differs between two plans, part by part, field by field and word by word. */
export function PlanChanges({ changes, messages, beside = false }: Props) {
  if (changes.length === 0)
    return <p className={panels.sectionEmpty}>{messagesOf(messages.locale).versions.changes.none}</p>;
  const parts = [...new Set(changes.map(({ part }) => part))];
  return (
    <div className={classes(styles.planChanges, beside ? styles.inColumns : undefined)}>
      {parts.map((part) => (
        <section key={part}>
          <h3 id={`changed-${part}`}>{messages.part(part)}</h3>
          <ul className={differenceStyles.differences} data-testid="differences">
            {changes
              .filter((change) => change.part === part)
              .map((change) => (
                <li key={`${change.list} ${change.key}`}>
                  <Change change={change} messages={messages} beside={beside} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
