import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const PERSON = 7;
const PLACE = "plan/GT-2026-001/targetGroups";

/** What a browser keeps, for all its windows; nothing more once it is full. */
function browser() {
  const items = new Map<string, string>();
  const state = { full: false };
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    removeItem: (name: string) => void items.delete(name),
    setItem: (name: string, value: string) => {
      if (state.full) throw new DOMException("", "QuotaExceededError");
      items.set(name, value);
    },
  };
  // Its names are its keys, as a browser's storage has them.
  const localStorage = new Proxy(storage, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  return { localStorage, state };
}

/** A window of this browser: the modules are loaded anew in each. */
async function openWindow(owner = PERSON) {
  vi.resetModules();
  const { WindowCopy } = await import("./window-copy");
  const { waitingLocalDrafts } = await import("./browser-store");
  const copy = new WindowCopy<string>(owner, PLACE);
  return { copy, texts: () => copy.all().map(({ value }) => value), waiting: () => waitingLocalDrafts(owner) };
}

let state: { full: boolean };
beforeEach(() => {
  vi.useFakeTimers();
  const here = browser();
  state = here.state;
  vi.stubGlobal("localStorage", here.localStorage);
  vi.stubGlobal("document", { querySelector: () => null });
  vi.stubGlobal("location", { pathname: "/en/places", search: "" });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const later = () => vi.advanceTimersByTime(1_000);

describe("what two windows keep at one place", () => {
  it("is kept apart, the latest first, and each counts for itself", async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    first.copy.keep("First");
    later();
    second.copy.keep("Second");
    expect(first.texts()).toEqual(["Second", "First"]);
    later();
    first.copy.keep("First, and more");
    expect(second.texts()).toEqual(["First, and more", "Second"]);
    expect(second.copy.all().map(({ aside }) => aside)).toEqual([false, true]);
    const third = await openWindow();
    expect(third.waiting()).toHaveLength(2);
    first.copy.hold();
    expect(first.waiting().map(({ value }) => value)).toEqual(["Second"]);
  });

  it("stays when the other window's has arrived or was thrown away", async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    first.copy.keep("First");
    second.copy.keep("Second");
    first.copy.forget();
    expect(second.texts()).toEqual(["Second"]);
  });

  it("goes with the window that adopted it, unless it was written anew since", async () => {
    const [first, second, third] = [await openWindow(), await openWindow(), await openWindow()];
    first.copy.keep("First");
    second.copy.keep("Second");
    for (const left of third.copy.all()) third.copy.adopt(left);
    later();
    second.copy.keep("Second, and more");
    third.copy.keep("First and second");
    expect(third.texts().toSorted()).toEqual(["First and second", "Second, and more"]);
    expect(third.copy.mine()?.value).toBe("First and second");
    third.copy.forget();
    expect(third.texts()).toEqual(["Second, and more"]);
  });

  it("stays too when it was written in an editor that was left and opened anew, once the first one's save arrives", async () => {
    const { WindowCopy } = await import("./window-copy");
    const [left, anew] = [new WindowCopy<string>(PERSON, PLACE), new WindowCopy<string>(PERSON, PLACE)];
    left.keep("As it is sent");
    for (const copy of anew.all()) anew.adopt(copy);
    later();
    anew.keep("As it is sent, and more");
    left.forget();
    expect(anew.all().map(({ value }) => value)).toEqual(["As it is sent, and more"]);
  });

  it("is nobody else's", async () => {
    const [first, other] = [await openWindow(), await openWindow(8)];
    first.copy.keep("First");
    expect(other.texts()).toEqual([]);
    other.copy.forget();
    expect(first.texts()).toEqual(["First"]);
  });
});

describe("a browser that takes nothing in", () => {
  it("says so, and loses nothing of what it has", async () => {
    const [first, second] = [await openWindow(), await openWindow()];
    expect(first.copy.keep("First")).not.toBeNull();
    for (const left of second.copy.all()) second.copy.adopt(left);
    state.full = true;
    expect(second.copy.keep("First and second")).toBeNull();
    expect(second.texts()).toEqual(["First"]);
  });

  it("breaks nothing where it has no storage at all", async () => {
    vi.stubGlobal("localStorage", undefined);
    const { copy, texts } = await openWindow();
    expect(copy.keep("Anything")).toBeNull();
    copy.forget();
    expect(texts()).toEqual([]);
  });
});

describe("what is sent", () => {
  it("is not taken up by the form that comes in its place, and waits again where no answer came", async () => {
    const { copy } = await openWindow();
    copy.keep("On its way");
    const arrived = copy.leaves();
    expect(copy.waiting()).toEqual([]);
    expect(copy.all()).toHaveLength(1);
    arrived();
    expect(copy.waiting().map(({ value }) => value)).toEqual(["On its way"]);
  });

  it("goes from every window in which the same stands, and other words stay", async () => {
    const [first, second, third] = [await openWindow(), await openWindow(), await openWindow()];
    first.copy.keep("Sent");
    second.copy.keep("Sent");
    third.copy.keep("Other words");
    const received = new Promise<string>((receive) => second.copy.whenArrived(receive));
    first.copy.arrived("Sent");
    expect(third.texts()).toEqual(["Other words"]);
    expect(await received).toBe("Sent");
  });
});
