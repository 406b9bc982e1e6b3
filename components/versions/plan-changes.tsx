import { Codes } from "@/components/diff/codes";
import differenceStyles from "@/components/diff/difference.module.css";
import { Texts } from "@/components/diff/texts";
import { classes } from "@/components/ui/classes";
import labels from "@/components/ui/labels.module.css";
import panels from "@/components/ui/panels.module.css";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { say } from "@/lib/language/say";
import { labelIn } from "@/lib/plan-model/sections";
import type { FieldChange, PlanChange } from "@/lib/plans/versions/difference";
import type { PlanWords } from "@/lib/plans/versions/words";
import { BesideField, BesideItem } from "./beside-field";
import styles from "./versions.module.css";

/** `beside`: before and after stand in two columns, instead of in one text in which what differs is marked. */
type One<T> = { change: T; words: PlanWords; beside: boolean };

/** `gone`: its whole item was removed, so that nothing stands in its place. */
function Field({ change, words, beside, gone }: One<FieldChange> & { gone: boolean }) {
  const { versions, revisions } = messagesOf(words.locale);
  if (beside) return <BesideField change={change} words={words} />;
  if (change.kind === "text") return <Texts texts={change.texts} languages={revisions.changes.languages} />;
  if (change.kind === "codes")
    return <Codes change={change} nameOf={(code) => words.code(change.of, code, change.names)} />;
  const { before, after } = change;
  return (
    <p>
      {before && <del>{words.value(before)}</del>} {after && <ins>{words.value(after)}</ins>}
      {!after && !gone && <span className={differenceStyles.gap}>{versions.changes.nothing}</span>}
    </p>
  );
}

function Fields({ change, words, beside }: One<PlanChange>) {
  const { part, list, became, fields } = change;
  const gone = became === "removed";
  const [first, ...more] = fields;
  if (!first) return null;
  if (first.field === "text" && more.length === 0)
    return <Field change={first} words={words} beside={beside} gone={gone} />;
  if (beside && (gone || became === "added"))
    return <BesideItem change={change} side={gone ? "before" : "after"} words={words} />;
  return (
    <dl className={styles.fieldChanges}>
      {fields.map((field) => (
        <div key={field.field}>
          <dt>{words.field(labelIn(part, list, field.field))}</dt>
          <dd>
            <Field change={field} words={words} beside={beside} gone={gone} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change, words, beside }: One<PlanChange>) {
  const said = messagesOf(words.locale).versions.changes;
  const { list, label, within, became, moved } = change;
  return (
    <>
      {list && label && (
        <h4>
          {became !== "changed" && <span className={labels.tag}>{said.became[became]}</span>} {words.item(list)}
          {PUNCTUATION[words.locale].colon}
          {words.label(label) || said.untitled}
          {within && <span className="hint"> {say(said.inside, words.locale, { name: words.label(within) })}</span>}
        </h4>
      )}
      {moved && <p className="hint">{say(said.moved, words.locale, moved)}</p>}
      <Fields change={change} words={words} beside={beside} />
    </>
  );
}

type Props = { changes: PlanChange[]; words: PlanWords; beside?: boolean };

/** What differs between two plans, part by part, field by field and word by word. */
export function PlanChanges({ changes, words, beside = false }: Props) {
  if (changes.length === 0)
    return <p className={panels.sectionEmpty}>{messagesOf(words.locale).versions.changes.none}</p>;
  const parts = [...new Set(changes.map(({ part }) => part))];
  return (
    <div className={classes(styles.planChanges, beside ? styles.inColumns : undefined)}>
      {parts.map((part) => (
        <section key={part} aria-labelledby={`changed-${part}`}>
          <h3 id={`changed-${part}`}>{words.part(part)}</h3>
          <ul className={differenceStyles.differences} data-testid="differences">
            {changes
              .filter((change) => change.part === part)
              .map((change) => (
                <li key={`${change.list} ${change.key}`}>
                  <Change change={change} words={words} beside={beside} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
