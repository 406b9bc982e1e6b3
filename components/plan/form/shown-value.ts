import type { Choices } from "@/components/proposals/proposal-fields";
import { type Fields, fieldAt } from "@/lib/plan-model/fields";
import type { AdoptingPart, PlanMessages } from "./messages";

type Named = { choices: Choices; places: AdoptingPart[]; messages: PlanMessages };

/** The value of the field at a path in words: codes by their names. */
export function shownValue(value: unknown, path: string, fields: Fields, named: Named): string {
  const { choices, places, messages } = named;
  if (Array.isArray(value)) return value.map((one) => shownValue(one, path, fields, named)).join(" · ");
  const field = fieldAt(fields, path);
  if (field?.kind === "codes" && field.of === "sdgs")
    return (messages.sdgs as Record<string, string>)[String(value)] ?? String(value);
  if (typeof value !== "string") return value === null || value === undefined ? "" : String(value);
  if (field?.kind === "choice") return (messages.choices[field.choice] as Record<string, string>)[value] ?? value;
  const coded = [...choices.clusters, ...choices.challenges, ...choices.clusters.flatMap(({ themes }) => themes)];
  return coded.find(({ code }) => code === value)?.name ?? places.find(({ slug }) => slug === value)?.name ?? value;
}
