import type { Content, Field, Fields } from "../fields";
import { blankSection, fieldsOf, hasFields, SECTION_NAMES, type WrittenSection } from "../sections";
import type { PlanText } from "../text-form";
import type { Checked, Finding } from "./finding";

type Params = Finding["params"];
/** The fields of a section or of an entry in it: where they stand, what they hold, and what the entry is called. */
type At = { checked: Checked; part: WrittenSection; at: string; content: Content; named?: Params };

/** What the declaration of the plan asks of each field: that it is written, and that a place in it takes part. */
export const checkFields = (checked: Checked): Finding[] =>
  SECTION_NAMES.filter(hasFields).flatMap((part) => {
    const { plan } = checked;
    const content = part === "basics" ? plan : (plan.sections[part] ?? blankSection(part));
    return findingsOf(fieldsOf(part), { checked, part, at: "", content: content as Content });
  });

const findingsOf = (fields: Fields, { named, ...at }: At): Finding[] =>
  fields.flatMap((field, index) => findingsAt(field, { ...at, named: index === 0 ? undefined : named }));

function findingsAt(field: Field, { checked, part, at, content, named }: At): Finding[] {
  const { plan, sides } = checked;
  const original = plan.originalLanguage;
  const value = content[field.name];
  const path = at ? `${at}.${field.name}` : field.name;
  const missing = (where: string, params: Params = named): Finding[] => {
    const { code, severity = "should" } = field.check ?? {};
    return code ? [{ severity, code, part, path: where, params }] : [];
  };
  const isWritten = (text: PlanText | undefined) =>
    !!text?.[original] || (!!field.check?.either && !!(text?.en || text?.zh));

  switch (field.kind) {
    case "text":
      return isWritten(value as PlanText) ? [] : missing(`${path}.${original}`);
    case "texts": {
      const written = value as Record<string, PlanText>;
      const places = plan.partners.map(({ place }) => place);
      const [keys, key] =
        field.of === "places"
          ? [places, "place"]
          : [[...new Set(places.flatMap((place) => sides[place] ?? []))], "side"];
      return keys
        .filter((one) => !isWritten(written[one]))
        .flatMap((one) => missing(`${path}.${one}.${original}`, { [key]: one }));
    }
    case "list": {
      const entries = value as ({ key: string } & Content)[];
      if (entries.length === 0) return missing(path);
      return entries.flatMap((entry) =>
        findingsOf(field.fields, {
          checked,
          part,
          at: `${path}.${entry.key}`,
          content: entry,
          named: nameOf(field.fields, entry, original),
        }),
      );
    }
    case "place": {
      const takesPart = value === null || plan.partners.some(({ place }) => place === value);
      if (value === null) return missing(path);
      return takesPart || !field.takesPart
        ? []
        : [{ severity: "should", code: field.takesPart, part, path, params: { place: String(value) } }];
    }
    case "codes":
      return (value as unknown[]).length > 0 ? [] : missing(path);
    default:
      return value === null || value === "" ? missing(path) : [];
  }
}

/** What sentences about an entry call it by: its first field, where that is a line. */
function nameOf([first]: Fields, entry: Content, original: "en" | "zh"): Params {
  if (first?.kind !== "text" || !first.line) return undefined;
  const name = entry[first.name] as PlanText;
  return { [first.name]: name[original] ?? name.en ?? name.zh ?? "" };
}
