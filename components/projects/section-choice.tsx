import forms from "@/components/ui/forms.module.css";
import type { Messages } from "@/lib/language/messages";
import { PARTS, type PlanPart } from "@/lib/plan-model/parts";
import styles from "./conditions.module.css";

type Props = {
  chosen: PlanPart[];
  onChange: (parts: PlanPart[]) => void;
  words: Messages["project"]["sections"];
  parts: Messages["plan"]["parts"];
};

/** The parts of the plan that changes are asked for in. */
export function SectionChoice({ chosen, onChange, words, parts }: Props) {
  const choose = (part: PlanPart, on: boolean) =>
    onChange(PARTS.filter((each) => (each === part ? on : chosen.includes(each))));
  return (
    <fieldset>
      <legend>{words.choose}</legend>
      <p className={forms.fieldHint}>{words.chooseHint}</p>
      <div className={styles.sectionChoiceParts}>
        {PARTS.map((part) => (
          <label key={part} className={forms.option}>
            <input
              type="checkbox"
              checked={chosen.includes(part)}
              onChange={(event) => choose(part, event.currentTarget.checked)}
            />
            <span>{parts[part]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
