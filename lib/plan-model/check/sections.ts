import type { PlanPart } from "../parts";
import type { Checked, Finding } from "./finding";

const should = (code: string, part: PlanPart, path: string, params?: Finding["params"]): Finding => ({
  severity: "should",
  code,
  part,
  path,
  params,
});

/** What is told in words: the problem on each side, objectives, work packages, who it is for, who brings what, risks. */
export function checkSections(checked: Checked): Finding[] {
  return [
    ...checkProblems(checked),
    ...checkObjectives(checked),
    ...checkWorkPackages(checked),
    ...checkPlainTexts(checked),
    ...checkContributions(checked),
    ...checkAssociates(checked),
    ...checkRisks(checked),
  ];
}

function checkProblems({ plan, sides }: Checked): Finding[] {
  const written = plan.sections.problems?.sides ?? {};
  const taking = [...new Set(plan.partners.flatMap(({ place }) => sides[place] ?? []))];
  return taking
    .filter((side) => !written[side]?.[plan.originalLanguage])
    .map((side) => should("problemMissing", "problems", `sides.${side}.${plan.originalLanguage}`, { side }));
}

function checkObjectives({ plan }: Checked): Finding[] {
  const items = plan.sections.objectives?.items ?? [];
  if (items.length === 0) return [should("objectivesMissing", "objectives", "items")];
  const original = plan.originalLanguage;
  return items
    .filter(({ text }) => !text[original])
    .map(({ key }) => should("itemEmpty", "objectives", `items.${key}.text.${original}`));
}

function checkWorkPackages({ plan }: Checked): Finding[] {
  const items = plan.sections.workPackages?.items ?? [];
  if (items.length === 0) return [should("packagesMissing", "workPackages", "items")];
  const original = plan.originalLanguage;
  return items.flatMap(({ key, title, place, activities }) => {
    const at = (field: string) => `items.${key}.${field}`;
    const named = { title: title[original] ?? "" };
    const taking = place === null || plan.partners.some((partner) => partner.place === place);
    return [
      ...(title[original] ? [] : [should("packageTitle", "workPackages", at(`title.${original}`))]),
      ...(place ? [] : [should("packagePlace", "workPackages", at("place"), named)]),
      ...(taking ? [] : [should("placeNotTaking", "workPackages", at("place"), { place: place ?? "" })]),
      ...(activities.length ? [] : [should("packageActivities", "workPackages", at("activities"), named)]),
    ];
  });
}

function checkPlainTexts({ plan }: Checked): Finding[] {
  const original = plan.originalLanguage;
  return (["targetGroups", "afterwards"] as const)
    .filter((part) => !plan.sections[part]?.text[original])
    .map((part) => should(`${part}Missing`, part, `text.${original}`));
}

function checkContributions({ plan }: Checked): Finding[] {
  const written = plan.sections.contributions?.places ?? {};
  return plan.partners
    .filter(({ place }) => !written[place]?.[plan.originalLanguage])
    .map(({ place }) =>
      should("contributionMissing", "contributions", `places.${place}.${plan.originalLanguage}`, { place }),
    );
}

function checkAssociates({ plan }: Checked): Finding[] {
  const original = plan.originalLanguage;
  return (plan.sections.associates?.items ?? [])
    .filter(({ name }) => !name[original])
    .map(({ key }) => should("associateName", "associates", `items.${key}.name.${original}`));
}

function checkRisks({ plan }: Checked): Finding[] {
  const items = plan.sections.risks?.items ?? [];
  if (items.length === 0) return [should("risksMissing", "risks", "items")];
  const original = plan.originalLanguage;
  return items.flatMap(({ key, text, answer }) => [
    ...(text[original] ? [] : [should("itemEmpty", "risks", `items.${key}.text.${original}`)]),
    ...(answer[original] ? [] : [should("riskAnswer", "risks", `items.${key}.answer.${original}`)]),
  ]);
}
