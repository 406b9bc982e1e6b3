import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Sentence } from "./sentence";

it("sets elements and words in their places, and takes nothing that people wrote for a place", () => {
  const values = { title: "Sets {date} and $& and {other}", date: <b>today</b>, count: 1200 };
  expect(renderToStaticMarkup(<Sentence text="{title}, {date}: {count} {none}" values={values} locale="en" />)).toBe(
    "Sets {date} and $&amp; and {other}, <b>today</b>: 1,200 {none}",
  );
});
