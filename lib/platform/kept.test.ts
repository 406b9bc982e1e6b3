import { describe, expect, it } from "vitest";
import { HOLDS_MS, Kept } from "./kept";

type Text = { text: string; bytes: number };

/** What is kept at a time that is set, and how to make one of some tables at once or when it is told to. */
function world(most = 1_000_000) {
  const time = { now: 0 };
  const pages = new Kept<Text>(most, () => time.now);
  const made = (text: string, ...tables: string[]) => ({ value: { text, bytes: 10_000 }, tables: new Set(tables) });
  const make = (key: string, text: string, ...tables: string[]) => pages.make(key, async () => made(text, ...tables));
  const slowly = (key: string) => {
    let end: (text: string, ...of: string[]) => void = () => {};
    const ready = new Promise<ReturnType<typeof made>>((resolve) => {
      end = (text, ...of) => resolve(made(text, ...of));
    });
    return { value: pages.make(key, () => ready), end };
  };
  return { time, pages, made, make, slowly };
}

describe("what is kept", () => {
  it("are served until a table that they were made from changes", async () => {
    const { pages, make } = world();
    await make("places", "Places", "Place");
    await make("projects", "Projects", "Place", "Project");
    pages.drop("Project");
    expect(pages.get("places")?.text).toBe("Places");
    expect(pages.get("projects")).toBeNull();
    pages.clear();
    expect([pages.get("places"), pages.bytes, pages.size]).toEqual([null, 0, 0]);
  });

  it("are not kept when such a table changed while they were made", async () => {
    const { pages, slowly } = world();
    const [read, unread] = [slowly("a"), slowly("b")];
    pages.drop("Project");
    read.end("old", "Project");
    unread.end("of something else", "Place");
    await Promise.all([read.value, unread.value]);
    expect(pages.get("a")).toBeNull();
    expect(pages.get("b")?.text).toBe("of something else");
  });

  it("are made once for all who wait, but anew for who comes after a change", async () => {
    const { pages, made, slowly, make } = world();
    const first = slowly("a");
    let asked = 0;
    const second = pages.make("a", async () => {
      asked += 1;
      return made("of nobody");
    });
    pages.drop("Project");
    const later = make("a", "new", "Project");
    first.end("old", "Project");
    expect([(await first.value)?.text, (await second)?.text, (await later)?.text, asked]).toEqual([
      "old",
      "old",
      "new",
      0,
    ]);
    expect(pages.get("a")?.text).toBe("new");
  });

  it("hold for a minute, and are made anew beside that before it is over", async () => {
    const { time, pages, make } = world();
    await make("a", "A", "Place");
    time.now = HOLDS_MS - 1;
    expect([pages.get("a")?.text, pages.isDue("a")]).toEqual(["A", true]);
    time.now = HOLDS_MS;
    expect([pages.get("a"), pages.bytes]).toEqual([null, 0]);
  });

  it("are not tried again for a minute where there is none to be kept, unless something changes", async () => {
    const { time, pages } = world();
    const none = () => pages.make("a", async () => ({ value: null, tables: new Set() }));
    expect([await none(), pages.isPassed("a"), pages.isPassed("b")]).toEqual([null, true, false]);
    pages.drop("Project");
    expect(pages.isPassed("a")).toBe(false);
    await none();
    time.now = HOLDS_MS;
    expect(pages.isPassed("a")).toBe(false);
    const late = pages.make("a", async () => {
      pages.drop("Project");
      return { value: null, tables: new Set() };
    });
    expect([await late, pages.isPassed("a")]).toEqual([null, false]);
    await pages.make("b", async () => ({ value: null, moment: true, tables: new Set() }));
    expect(pages.isPassed("b")).toBe(false);
  });

  it("gives room back when its time is over, whether it is asked for again or not", async () => {
    const { time, pages, make } = world();
    await make("a", "A");
    time.now = HOLDS_MS;
    await make("b", "B");
    expect(pages.size).toBe(1);
  });

  it("stay within their bytes: what was not asked for longest goes", async () => {
    const { pages, make } = world(25_000);
    await make("a", "A");
    await make("b", "B");
    pages.get("a");
    await make("c", "C");
    expect(["a", "b", "c"].map((key) => pages.get(key)?.text)).toEqual(["A", undefined, "C"]);
    // Each takes a little more room than what is kept: its key, and that it is kept at all.
    expect(pages.bytes).toBeGreaterThan(20_000);
    expect(pages.bytes).toBeLessThan(22_000);
    await pages.make("huge", async () => ({ value: { text: "", bytes: 26_000 }, tables: new Set() }));
    expect(pages.size).toBe(2);
  });
});
