import { describe, expect, it } from "vitest";
import { behindIn, digestOf, textsIn, withDigests } from "./text";

const text = (en: string | null, zh: string | null, of: string | null = null) => ({ en, zh, of });

describe("a translation and its original", () => {
  it("are bound when the translation is written, and parted when the original changes", () => {
    const first = withDigests(null, { text: text("Trees", "树") }, "en");
    expect(first.text.of).toBe(digestOf("Trees"));
    const later = withDigests(first, { text: text("Trees and shade", "树", first.text.of) }, "en");
    expect(behindIn(later, "en")).toEqual(["text"]);
    const caught = withDigests(later, { text: text("Trees and shade", "树与荫", later.text.of) }, "en");
    expect(behindIn(caught, "en")).toEqual([]);
  });

  it("are bound again where somebody says that the translation still holds, and by nobody's mere word", () => {
    const before = { text: text("Trees!", "树", digestOf("Trees")) };
    const holds = withDigests(before, { text: { ...before.text, of: digestOf("Trees!") } }, "en");
    expect(behindIn(holds, "en")).toEqual([]);
    const claimed = withDigests(before, { text: { ...before.text, of: "anything" } }, "en");
    expect(claimed.text.of).toBe(digestOf("Trees"));
  });

  it("follow their item wherever it is moved to", () => {
    const item = (key: string, en: string, zh: string) => ({ key, text: text(en, zh) });
    const before = withDigests(
      null,
      { items: [item("first-item", "One", "一"), item("other-item", "Two", "二")] },
      "en",
    );
    const moved = { items: [{ ...before.items[1], text: text("Two!", "二") }, before.items[0]] };
    const after = withDigests(before, moved, "en");
    expect(behindIn(after, "en")).toEqual(["items.other-item.text"]);
    expect(textsIn(after).map(({ path }) => path)).toEqual(["items.other-item.text", "items.first-item.text"]);
  });

  it("stand the other way round where Chinese is the original", () => {
    const before = withDigests(null, { text: text("Trees", "树") }, "zh");
    expect(behindIn(withDigests(before, { text: text("Trees", "树木", before.text.of) }, "zh"), "zh")).toEqual([
      "text",
    ]);
  });
});
