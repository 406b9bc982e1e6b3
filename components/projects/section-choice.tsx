import type { Messages } from "@/lib/language/messages";
import { PARTS, type PlanPart } from "@/lib/plan-model/parts";

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
    <fieldset className="section-choice">
      <legend>{words.choose}</legend>
      <p className="field-hint">{words.chooseHint}</p>
      <div className="section-choice-parts">
        {PARTS.map((part) => (
          <label key={part} className="option">
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
