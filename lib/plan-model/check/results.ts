import { inLanguage } from "@/lib/language/say";
import type { Checked, Finding } from "./finding";

/** Figures that would change if the project works. */
export const checkResults = ({ plan }: Checked): Finding[] =>
  (plan.sections.results?.indicators ?? [])
    .filter(({ baseline, target }) => baseline !== null && baseline === target)
    .map(({ key, name }) => ({
      severity: "must",
      code: "indicatorStands",
      part: "results",
      path: `indicators.${key}.target`,
      params: { name: inLanguage(name, plan.originalLanguage)?.text ?? "" },
    }));
