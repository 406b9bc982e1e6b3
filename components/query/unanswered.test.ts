import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const DAY_MS = 24 * 60 * 60 * 1000;
const MEETING = 'POST /api/v1/projects/GT-2026-001/meetings\n{"title":"Walk"}';

/** A page of one browser: the modules are loaded anew in each. */
async function openPage() {
  vi.resetModules();
  return await import("./unanswered");
}

let items: Map<string, string>;
beforeEach(() => {
  vi.useFakeTimers();
  items = new Map();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    removeItem: (name: string) => void items.delete(name),
    setItem: (name: string, value: string) => void items.set(name, value),
  };
  vi.stubGlobal(
    "localStorage",
    new Proxy(storage, {
      ownKeys: () => [...items.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    }),
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a request without an answer", () => {
  it("goes out under the same key from a page that was loaded anew, until an answer comes", async () => {
    (await openPage()).keyFor(MEETING, "first");
    const again = await openPage();
    const second = again.keyFor(MEETING, "second");
    expect(second.key).toBe("first");
    second.answered(503);
    expect(again.keyFor(MEETING, "third").key).toBe("first");
    second.answered(201);
    expect(again.keyFor(MEETING, "fourth").key).toBe("fourth");
  });

  it("keeps its own key within a page, and tells requests apart", async () => {
    const { keyFor } = await openPage();
    keyFor(MEETING, "first");
    expect(keyFor(MEETING, "second").key).toBe("second");
    expect((await openPage()).keyFor(`${MEETING} `, "third").key).toBe("third");
  });

  it("is forgotten after a day, and with whoever leaves", async () => {
    (await openPage()).keyFor(MEETING, "first");
    vi.advanceTimersByTime(DAY_MS);
    expect((await openPage()).keyFor(MEETING, "second").key).toBe("second");
    (await openPage()).forgetUnanswered();
    expect(items.size).toBe(0);
  });
});
