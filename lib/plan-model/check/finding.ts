import type { PlanContent } from "../content";
import type { FormSection } from "../sections";

/** `must`: it cannot be sent like this; `should`: a good plan would have it. */
export type Severity = "must" | "should";

/** One thing that is missing or contradicts itself, and the field where it is put right. */
export type Finding = {
  severity: Severity;
  /** Its sentence under `planCheck.findings` in the message files. */
  code: string;
  part: FormSection;
  /** The field, by the keys of its items: `indicators.<key>.unit.en`. */
  path: string;
  params?: Record<string, string | number>;
};

/** What of a project the check looks at: its plan, and on which side each place that takes part is. */
export type Checked = {
  plan: PlanContent;
  sides: Readonly<Record<string, string>>;
  /** The day of the check, where what has passed is to be asked about. */
  today?: string;
};
