import { LIMITS } from "@/lib/text/limits";
import {
  choice,
  code,
  codes,
  day,
  type Fields,
  first,
  fixed,
  later,
  line,
  list,
  number,
  place,
  required,
  text,
  texts,
} from "./fields";

const should = (code: string) => ({ check: { code } });
const must = (code: string) => ({ check: { code, severity: "must" as const } });

/**
 * The plan: its sections in the order in which they are written and read, each with its fields. What is said of a field
 * here, forms, schemas, readings, the difference, the printed plan, the check and the copy do; its name in both languages
 * is its message under `plan.fields`. Budget and timeline are shown and checked by code of their own.
 */
export const SECTIONS = {
  /** The project's own fields, each in a column of its row. */
  basics: {
    stored: "project",
    fields: [
      first(line("title", { longest: LIMITS.title, hint: true, example: "title", ...must("titleMissing") })),
      text("summary", { longest: LIMITS.summary, hint: true, example: "summary", ...must("summaryMissing") }),
      fixed(first(code("cluster", "cluster", { column: "clusterCode", hint: true }))),
      codes("themes", { most: 10, ...should("themesMissing") }),
      codes("challenges", { most: 10 }),
      later(codes("sdgs", { most: 17, hint: true, ...should("sdgsMissing") })),
      day("startsOn", { reuse: false, ...should("startMissing") }),
      day("endsOn", { reuse: false, ...should("endMissing") }),
    ],
  },
  /** The places that take part: invited, not written. */
  partners: { stored: "partners" },
  problems: {
    stored: "content",
    /** The problem as each side has it; keys are the codes of the sides. */
    fields: [texts("sides", { of: "sides", list: "sides", example: "problem", ...should("problemMissing") })],
  },
  objectives: {
    stored: "content",
    fields: [
      list(
        "items",
        "objectives",
        [text("text", { label: "objective", example: "objective", ...should("itemEmpty") })],
        {
          shown: "numbered",
          ...should("objectivesMissing"),
        },
      ),
    ],
  },
  /** Deliverables are milestones of the kind DELIVERABLE that name their work package's key. */
  workPackages: {
    stored: "content",
    fields: [
      list(
        "items",
        "workPackages",
        [
          line("title", should("packageTitle")),
          text("description", { example: "workPackage" }),
          /** The place that leads it. */
          place("place", {
            label: "packagePlace",
            hint: true,
            reuse: false,
            takesPart: "placeNotTaking",
            ...should("packagePlace"),
          }),
          list("activities", "activities", [text("text", { label: "activity" })], {
            shown: "numbered",
            ...should("packageActivities"),
          }),
        ],
        { shown: "numbered", ...should("packagesMissing") },
      ),
    ],
  },
  /** Milestones and deliverables. */
  timeline: { stored: "milestones" },
  targetGroups: {
    stored: "content",
    fields: [text("text", { example: "targetGroups", ...should("targetGroupsMissing") })],
  },
  /** What each place brings; keys are slugs. */
  contributions: {
    stored: "content",
    fields: [
      texts("places", {
        of: "places",
        list: "contributions",
        example: "contribution",
        reuse: false,
        ...should("contributionMissing"),
      }),
    ],
  },
  /** Organisations that take part without an account. */
  associates: {
    stored: "content",
    fields: [
      list("items", "associates", [
        line("name", should("associateName")),
        choice("kind", "associateKind"),
        place("place", { label: "associatePlace", reuse: false }),
        text("role", { label: "associateRole", example: "associate" }),
      ]),
    ],
  },
  budget: {
    stored: "content",
    fields: [
      choice("currency", "currency", { usual: "EUR", reuse: false }),
      list(
        "lines",
        "lines",
        [
          required(place("place")),
          required(number("year", "year")),
          choice("source", "source"),
          /** In units of the currency, with its cents. */
          required(number("amount", "amount")),
          line("note"),
        ],
        { reuse: false },
      ),
      /** The total as its authors state it; the check before sending compares it with the sum of the lines. */
      number("total", "amount", { hint: true, reuse: false }),
    ],
  },
  results: {
    stored: "content",
    fields: [
      text("text", { label: "results", example: "results", ...should("resultsMissing") }),
      list(
        "indicators",
        "indicators",
        [
          line("name", { check: { code: "indicatorName", either: true } }),
          choice("kind", "indicatorKind", { label: "indicatorKind", hint: true, usual: "OTHER" }),
          line("unit", {
            longest: LIMITS.unit,
            hint: true,
            check: { code: "indicatorUnit", severity: "must", either: true },
          }),
          number("baseline", "indicator", { reuse: false, ...should("indicatorBaseline") }),
          number("target", "indicator", { reuse: false, ...should("indicatorTarget") }),
          text("measured", { hint: true, example: "measured", ...should("indicatorMeasured") }),
        ],
        { shown: "table", ...should("indicatorsMissing") },
      ),
    ],
  },
  risks: {
    stored: "content",
    fields: [
      list(
        "items",
        "risks",
        [
          text("text", { label: "risk", ...should("itemEmpty") }),
          choice("likelihood", "likelihood", { initial: "MEDIUM" }),
          choice("impact", "likelihood", { initial: "MEDIUM" }),
          text("answer", { example: "riskAnswer", ...should("riskAnswer") }),
        ],
        should("risksMissing"),
      ),
    ],
  },
  /** What remains when the project ends. */
  afterwards: { stored: "content", fields: [text("text", { example: "afterwards", ...should("afterwardsMissing") })] },
} as const satisfies Record<
  string,
  { stored: "content" | "project"; fields: Fields } | { stored: "partners" | "milestones" }
>;
