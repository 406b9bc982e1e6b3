import forms from "@/components/ui/forms.module.css";
import type { Messages } from "@/lib/language/messages";
import { FORM_SECTIONS, type FormSection } from "@/lib/plan-model/sections";
import styles from "./conditions.module.css";

type Props = {
  chosen: FormSection[];
  onChange: (parts: FormSection[]) => void;
  messages: Messages["project"]["sections"];
  parts: Messages["plan"]["sections"];
};

/** The parts of the plan that changes are asked for in. */
export function SectionChoice({ chosen, onChange, messages, parts }: Props) {
  const choose = (part: FormSection, on: boolean) =>
    onChange(FORM_SECTIONS.filter((each) => (each === part ? on : chosen.includes(each))));
  return (
    <fieldset>
      <legend>{messages.choose}</legend>
      <p className={forms.fieldHint}>{messages.chooseHint}</p>
      <div className={styles.sectionChoiceParts}>
        {FORM_SECTIONS.map((part) => (
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
