import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Place } from "@/lib/places/queries";
import { type Taxonomy, withLookups } from "@/lib/taxonomy/queries";
import { namesIn } from "../names";
import { ThemeChoice } from "./code-choice";

const theme = (code: string, scope: "CITY" | "REGION", twin: string | null) => ({
  code,
  cluster: "green-transition",
  scope,
  twin,
  name: { en: code, zh: code },
});
const NAME = { en: "Green", zh: "绿色" };
const TAXONOMY: Taxonomy = withLookups({
  sides: [],
  challenges: [],
  clusters: [
    {
      code: "green-transition",
      colour: "transition",
      name: NAME,
      shortName: NAME,
      themes: [
        theme("urban-food-systems", "CITY", "agri-food-systems"),
        theme("agri-food-systems", "REGION", "urban-food-systems"),
        theme("industry-5-0", "REGION", null),
      ],
    },
  ],
});

const offered = (kind: Place["kind"], chosen: string[] = []) =>
  [
    ...renderToStaticMarkup(
      <ThemeChoice names={namesIn(TAXONOMY, "en", kind)} chosen={chosen} onChange={() => {}} />,
    ).matchAll(/<input[^>]*?( checked="")?\/> <span>([^<]*)/g),
  ].map(([, isChecked, code]) => `${code}${isChecked ? " chosen" : ""}`);

it("offers of twins the theme for the place's own kind, and every theme without a twin", () => {
  expect(offered("CITY")).toEqual(["urban-food-systems", "industry-5-0"]);
  expect(offered("ZONE")).toEqual(["urban-food-systems", "industry-5-0"]);
  expect(offered("REGION")).toEqual(["agri-food-systems", "industry-5-0"]);
});

it("shows the other twin where it is stored, so that it can be removed", () => {
  expect(offered("CITY", ["agri-food-systems"])).toEqual([
    "urban-food-systems",
    "agri-food-systems chosen",
    "industry-5-0",
  ]);
});
