"use client";

import styles from "@/components/ui/autosave/editor.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { fieldId } from "@/components/ui/fields/form-field";
import type { MilestoneMessages } from "@/components/ui/fields/milestone-messages";
import forms from "@/components/ui/forms.module.css";
import { Removed } from "@/components/ui/lists/removed";
import { useEditedList } from "@/components/ui/lists/use-edited-list";
import { formatDay } from "@/lib/language/format";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { type EditedMilestone, keyOf, newId } from "./edited-milestones";
import fieldsStyles from "./fields.module.css";
import { MilestoneControls, type Option, type PlannedMilestone } from "./milestone-controls";

/** The words around the fields of milestones. */
export type MilestonesMessages = Pick<
  Messages["amendments"]["form"],
  "addMilestone" | "milestonesHint" | "takeOff" | "tookOff"
> & { milestones: MilestoneMessages; undo: string; reached: string };
type Update = (milestones: EditedMilestone[]) => EditedMilestone[];
type Props = {
  milestones: EditedMilestone[];
  /** When those were reached that are. */
  reached?: ReadonlyMap<number, string>;
  /** How the milestone is numbered where it is pointed to, if not as in the form. */
  numberOf?: (id: number) => number;
  packages: Option[];
  places: Option[];
  /** The day that a new one is given until another is chosen. */
  day: string;
  locale: Locale;
  messages: MilestonesMessages;
  errors: Record<string, string>;
  /** What the call that the plan is sent in leaves to their titles. */
  limit?: string;
  onChange: (update: Update) => void;
};

/**
 * The milestones of the plan: to move, rename, add and take off, with what each waits for. What waited for one that was
 * taken off does so again when that is undone; until then this is not sent.
 */
export function MilestonesField(props: Props) {
  const {
    milestones,
    reached,
    numberOf = (id) => id,
    packages,
    places,
    day,
    locale,
    messages,
    errors,
    limit,
    onChange,
  } = props;
  const at = (id: number) => `milestones.${numberOf(id)}`;
  const list = useEditedList<EditedMilestone>(milestones, onChange);
  const undo = (key: string) => `undo-${key}`;

  function add() {
    const id = newId();
    const own = { kind: "MILESTONE" as const, title: "", language: locale, workPackage: null, place: null };
    list.add({ ...own, id, key: keyOf(id), dueOn: day, dependsOn: [] }, [fieldId(`${at(id)}.title`)]);
  }
  const write = ({ key, language }: EditedMilestone, change: Partial<PlannedMilestone>) =>
    onChange((all) =>
      all.map((each) =>
        each.key === key
          ? { ...each, ...change, ...(change.title && { language: languageOf(change.title, language) }) }
          : each,
      ),
    );
  const others = ({ key }: EditedMilestone) =>
    milestones.flatMap(({ id, title, key: other }) => (key === other || !title ? [] : { id, title }));

  return (
    <>
      <ol className={styles.editedItems}>
        {milestones.map((milestone) => {
          const reachedOn = reached?.get(milestone.id);
          return reachedOn ? (
            <li
              key={milestone.key}
              className={classes(styles.editedItem, fieldsStyles.milestoneFields, fieldsStyles.reached)}
              data-testid="milestone-fields"
            >
              <span lang={milestone.language}>{milestone.title}</span>
              <span>{formatMessage(messages.reached, locale, { date: formatDay(reachedOn, locale) })}</span>
            </li>
          ) : (
            <li
              key={milestone.key}
              className={classes(styles.editedItem, fieldsStyles.milestoneFields)}
              data-testid="milestone-fields"
              id={fieldId(at(milestone.id))}
              tabIndex={-1}
              aria-label={milestone.title}
            >
              <MilestoneControls
                at={at(milestone.id)}
                milestone={milestone}
                others={others(milestone)}
                packages={packages}
                places={places}
                messages={messages.milestones}
                errors={errors}
                limit={limit}
                onWrite={(change) => write(milestone, change)}
              />
              <div className={fieldsStyles.milestoneEnd}>
                <p className={forms.fieldError}>{errors[at(milestone.id)]}</p>
                <button
                  type="button"
                  className={classes(controls.button, controls.quiet)}
                  onClick={() => list.remove(milestone.key, [undo(milestone.key)])}
                >
                  {messages.takeOff} <span className="visually-hidden">{milestone.title}</span>
                </button>
              </div>
            </li>
          );
        })}
      </ol>
      {list.gone.map((one) => (
        <Removed
          key={one.item.key}
          id={undo(one.item.key)}
          text={formatMessage(messages.tookOff, locale, { title: one.item.title })}
          undo={messages.undo}
          onUndo={() => list.restore(one, [fieldId(`${at(one.item.id)}.title`)])}
        />
      ))}
      <button type="button" id="add-milestone" className={controls.button} onClick={add}>
        {messages.addMilestone}
      </button>
      {reached && <p className="hint">{messages.milestonesHint}</p>}
    </>
  );
}
