import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Phrases } from "./phrases";

const lines = (text: string) =>
  renderToStaticMarkup(<Phrases text={text} locale="zh" />)
    .replaceAll(/<\/?span[^>]*>/g, "")
    .split("<wbr/>");

it("a Chinese heading breaks between its words, and takes no sign from its neighbours", () => {
  expect(lines("城市/区域更新与社会融合")).toEqual(["城市/区域", "更新与社会", "融合"]);
  expect(lines("3个已立项")).toEqual(["3个已立项"]);
});

it("one in English is as it was", () => {
  expect(renderToStaticMarkup(<Phrases text="Urban renewal" locale="en" />)).toBe("Urban renewal");
});
