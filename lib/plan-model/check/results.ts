import type { Checked, Finding } from "./finding";

/** What shall come of it, and by which figures one will see it. */
export function checkResults({ plan }: Checked): Finding[] {
  const { text, indicators = [] } = plan.sections.results ?? {};
  const original = plan.originalLanguage;
  const finding = (severity: Finding["severity"], code: string, path: string, params?: Finding["params"]): Finding => ({
    severity,
    code,
    part: "results",
    path,
    params,
  });
  return [
    ...(text?.[original] ? [] : [finding("should", "resultsMissing", `text.${original}`)]),
    ...(indicators.length ? [] : [finding("should", "indicatorsMissing", "indicators")]),
    ...indicators.flatMap(({ key, name, unit, baseline, target, measured }) => {
      const at = (field: string) => `indicators.${key}.${field}`;
      const named = { name: name[original] ?? name.en ?? name.zh ?? "" };
      const same = baseline !== null && target !== null && baseline === target;
      return [
        ...(named.name ? [] : [finding("should", "indicatorName", at(`name.${original}`))]),
        ...(unit.en || unit.zh ? [] : [finding("must", "indicatorUnit", at(`unit.${original}`), named)]),
        ...(same ? [finding("must", "indicatorStands", at("target"), named)] : []),
        ...(target === null ? [finding("should", "indicatorTarget", at("target"), named)] : []),
        ...(baseline === null ? [finding("should", "indicatorBaseline", at("baseline"), named)] : []),
        ...(measured[original] ? [] : [finding("should", "indicatorMeasured", at(`measured.${original}`), named)]),
      ];
    }),
  ];
}
