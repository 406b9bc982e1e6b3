import type { Choices } from "@/components/proposals/proposal-fields";
import type { PlanWords, TakingPart } from "./words";

type Named = { choices: Choices; places: TakingPart[]; words: PlanWords };

/** A field's value in words: codes by their names. */
export function shownValue(value: unknown, path: string, named: Named): string {
  const { choices, places, words } = named;
  if (Array.isArray(value)) return value.map((one) => shownValue(one, path, named)).join(" · ");
  if (typeof value === "number" && path === "sdgs")
    return (words.sdgs as Record<string, string>)[value] ?? String(value);
  if (typeof value !== "string") return value === null || value === undefined ? "" : String(value);
  const coded = [...choices.clusters, ...choices.challenges, ...choices.clusters.flatMap(({ themes }) => themes)];
  const { kind, indicatorKind, source, likelihood } = words.choices;
  const kinds = { ...kind, ...indicatorKind, ...source } as Record<string, string>;
  return (
    coded.find(({ code }) => code === value)?.name ??
    places.find(({ slug }) => slug === value)?.name ??
    (likelihood as Record<string, string>)[value] ??
    (/^[A-Z_]+$/.test(value) ? kinds[value] : undefined) ??
    value
  );
}
