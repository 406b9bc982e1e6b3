import { describe, expect, it } from "vitest";
import { keyedPath, valueAt, withValueAt } from "./at";

const content = {
  items: [
    { key: "a", text: { en: "One" } },
    { key: "b", text: { en: "Two" } },
  ],
  sides: {},
};

describe("a path in a content", () => {
  it("leads to a field, over items by their keys", () => {
    expect(valueAt(content, "items.b.text.en")).toBe("Two");
    expect(valueAt(content, "items.c.text.en")).toBeUndefined();
  });

  it("leads over an item's number too, and is written with its key", () => {
    expect(valueAt(content, "items.1.text.en")).toBe("Two");
    expect(keyedPath(content, "items.1.text.en")).toBe("items.b.text.en");
    expect(keyedPath(content, "items.b.text.en")).toBe("items.b.text.en");
    expect(keyedPath(content, "items.7.text.en")).toBe("items.7.text.en");
    expect(keyedPath(content, "sides.EU")).toBe("sides.EU");
  });

  it("changes that field and leaves all beside it as it is", () => {
    const after = withValueAt(content, "items.b.text.en", "Zwei");
    expect(after.items.map(({ text }) => text.en)).toEqual(["One", "Zwei"]);
    expect(after.items[0]).toBe(content.items[0]);
    expect(withValueAt(content, "sides.EU", { en: "Noise" }).sides).toEqual({ EU: { en: "Noise" } });
  });
});
