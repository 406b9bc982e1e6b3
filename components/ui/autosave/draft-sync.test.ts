import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Content } from "@/lib/profiles/revisions/content";
import { AT, content, item, LI, left, pause, refused, world } from "@/test/fixtures/draft";
import type { DraftCopy } from "./draft-copy";
import { RETRY_MS } from "./draft-sync";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("saving by itself", () => {
  it("waits for a pause, sends only what changed, and says that it is saved", async () => {
    const { draft, ports, server, write, local } = world();
    write("A p");
    write("A port with a fair.");
    expect(draft.state().save.kind).toBe("unsaved");
    await pause();
    expect(ports.save).toHaveBeenCalledTimes(1);
    expect(ports.save).toHaveBeenCalledWith({ overview: { en: "A port with a fair.", zh: "一座港口。" } }, 1);
    expect(draft.state().save).toEqual({ kind: "saved", at: server.updatedAt });
    expect(local.copy).toBeNull();
  });

  it("saves what was typed while it was saving, one save after the other", async () => {
    const { draft, ports, server, write } = world();
    write("One");
    const first = draft.flush();
    write("Two");
    await first;
    await pause();
    expect(ports.save).toHaveBeenCalledTimes(2);
    expect(server.content.overview.en).toBe("Two");
    expect(draft.state().save.kind).toBe("saved");
  });

  it("keeps a copy when the connection is lost, tries again, and forgets the copy when it is through", async () => {
    const { draft, failing, local, write, server } = world();
    failing.with = refused(0);
    write("Offline");
    await pause();
    expect(draft.state().save).toMatchObject({ kind: "failed", savedLocally: true });
    expect(local.copy?.mine.overview.en).toBe("Offline");
    failing.with = null;
    await pause(RETRY_MS);
    expect(server.content.overview.en).toBe("Offline");
    expect(local.copy).toBeNull();
  });

  it("holds back a field that the server would not take, and saves the others", async () => {
    const { draft, server, write, local } = world();
    draft.change((now) => ({ ...now, population: 0 }));
    write("Text");
    expect(await draft.flush()).toBe(false);
    expect(server.content).toMatchObject({ population: 1000, overview: { en: "Text" } });
    expect(draft.state().faults).toEqual([{ path: "population", code: "tooSmall" }]);
    expect(local.copy?.mine.population).toBe(0);
  });

  it("holds back a new item that says nothing yet, and saves the others", async () => {
    const { draft, ports, server } = world();
    ports.check = async ({ practices = [] }: Partial<Content>) =>
      practices.flatMap(({ title }, index) =>
        title.en ? [] : [{ path: `practices.${index}.title.en`, code: "required" }],
      );
    draft.change((now) => ({ ...now, practices: [item("begun-one", ""), item("second-one", "Whole")] }));
    expect(await draft.flush()).toBe(false);
    expect(server.content.practices.map(({ key }) => key)).toEqual(["second-one"]);
    expect(draft.state().content.practices).toHaveLength(2);
  });

  it("holds back one text of a list that is too long, keeps it whole, and saves the item's others", async () => {
    const { draft, ports, server, local } = world();
    const long = "Much too long";
    ports.check = async ({ practices = [] }: Partial<Content>) =>
      practices.flatMap(({ title }, index) =>
        title.en.length > 5 ? [{ path: `practices.${index}.title.en`, code: "tooLong" }] : [],
      );
    ports.asSaved = (_, sent) => structuredClone(sent);
    draft.change((now) => ({ ...now, practices: [item("first-one", long), item("second-one", "Short")] }));
    expect(await draft.flush()).toBe(false);
    expect(server.content.practices.map(({ title }) => title.en)).toEqual(["", "Short"]);
    expect(draft.state().content.practices.map(({ title }) => title.en)).toEqual([long, "Short"]);
    expect(draft.state().faults).toEqual([{ path: "practices.0.title.en", code: "tooLong" }]);
    expect(local.copy?.mine.practices[0]?.title.en).toBe(long);
    draft.change((now) => ({ ...now, practices: [item("first-one", "Cut"), item("second-one", "Short")] }));
    expect(await draft.flush()).toBe(true);
    expect(server.content.practices.map(({ title }) => title.en)).toEqual(["Cut", "Short"]);
    expect(local.copy).toBeNull();
  });
});

describe("two people on the same draft", () => {
  it("joins changes of different fields without asking, and tells whose they were", async () => {
    const { draft, server, write, theySave } = world();
    theySave({ population: 1100 });
    write("Mine");
    await pause();
    await pause();
    expect(server.content).toMatchObject({ population: 1100, overview: { en: "Mine" } });
    expect(draft.state()).toMatchObject({ content: { population: 1100 }, joined: { by: LI, paths: ["population"] } });
  });

  it("knows a change that the reader saved in another window from somebody else's", async () => {
    const joined = world();
    joined.ports.isOwnSave = (version) => version === 2;
    joined.theySave({ population: 1100 });
    await joined.draft.pollRemote();
    expect(joined.draft.state().joined).toMatchObject({ own: true, paths: ["population"] });
    joined.theySave({ population: 1200 });
    await joined.draft.pollRemote();
    expect(joined.draft.state().joined?.own).toBeUndefined();
    const asked = world();
    asked.ports.isOwnSave = () => true;
    asked.theySave({ overview: { en: "Theirs", zh: "一座港口。" } });
    asked.write("Mine");
    await pause();
    expect(asked.draft.state().conflict?.otherWindow).toEqual(["overview.en"]);
  });

  it("tells the other windows which version it saved", async () => {
    const { draft, ports, write } = world();
    ports.tellSaved = vi.fn();
    write("Mine");
    await pause();
    expect(draft.state().version).toBe(2);
    expect(ports.tellSaved).toHaveBeenCalledExactlyOnceWith(2);
  });

  it("shows both texts of the same field and overwrites neither until one is chosen", async () => {
    const { draft, server, write, theySave, local, ports } = world();
    theySave({ overview: { en: "Theirs", zh: "一座港口。" } });
    write("Mine");
    await pause();
    expect(draft.state()).toMatchObject({
      save: { kind: "conflict" },
      conflict: { conflicts: [{ path: "overview.en", mine: "Mine", theirs: "Theirs" }], theirs: { editor: LI } },
    });
    expect(server.content.overview.en).toBe("Theirs");
    expect(local.copy?.mine.overview.en).toBe("Mine");
    await draft.flush();
    expect(ports.save).toHaveBeenCalledTimes(1);
    draft.choose("overview.en", "both");
    await pause();
    expect(server.content.overview.en).toBe("Mine\n\nTheirs");
    expect(draft.state()).toMatchObject({ save: { kind: "saved" }, conflict: null });
  });

  it("shows somebody else's changes when the reader comes back", async () => {
    const { draft, theySave } = world();
    theySave({ overview: { en: "Theirs", zh: "一座港口。" } });
    await draft.pollRemote();
    await pause();
    expect(draft.state()).toMatchObject({
      content: { overview: { en: "Theirs" } },
      version: 2,
      save: { kind: "saved" },
    });
  });
});

describe("coming back to a draft that was left unsaved", () => {
  it("joins the kept copy with what was saved since", async () => {
    const { draft, server, theySave } = world();
    const mine = { ...content, overview: { ...content.overview, en: "Kept" } };
    theySave({ population: 1100 });
    await draft.pollRemote();
    await pause();
    expect(draft.restoreLocal([left(mine)])).toBe(AT);
    await pause();
    expect(server.content).toMatchObject({ population: 1100, overview: { en: "Kept" } });
  });

  it("asks where both changed the same field", async () => {
    const { draft, server, theySave } = world();
    theySave({ overview: { en: "Theirs", zh: "一座港口。" } });
    await draft.pollRemote();
    await pause();
    draft.restoreLocal([left({ ...content, overview: { en: "Kept", zh: "一座港口。" } })]);
    expect(draft.state().conflict?.conflicts).toHaveLength(1);
    draft.choose("overview.en", "theirs");
    await pause();
    expect(server.content.overview.en).toBe("Theirs");
    expect(draft.state().save.kind).toBe("saved");
  });

  it("forgets a copy that the server has already", () => {
    const { draft, local } = world();
    local.copy = left(content);
    expect(draft.restoreLocal([local.copy])).toBeNull();
    expect(local.copy).toBeNull();
  });
});

describe("what several windows left", () => {
  const writing = (change: Partial<Content>) => left({ ...content, ...change });
  const saying = (en: string) => writing({ overview: { en, zh: "一座港口。" } });

  it("is joined where they wrote in different fields or items, and saved at once", async () => {
    const { draft, server, ports } = world();
    const copies = [
      saying("First"),
      writing({ population: 1200, practices: [item("one", "From the second")] }),
      writing({ practices: [item("two", "From the third")] }),
    ];
    expect(draft.restoreLocal(copies)).toBe(AT);
    await pause();
    expect(server.content).toMatchObject({ population: 1200, overview: { en: "First" } });
    expect(server.content.practices.map(({ key }) => key).toSorted()).toEqual(["one", "two"]);
    for (const copy of copies) expect(ports.adopt).toHaveBeenCalledWith(copy);
  });

  it("is asked about where they wrote in one field; the copy of the other text stays until one is chosen", async () => {
    const { draft, server, ports } = world();
    const [last, before] = [saying("Last"), saying("Before")];
    draft.restoreLocal([last, before]);
    expect(draft.state()).toMatchObject({
      content: { overview: { en: "Last" } },
      save: { kind: "conflict" },
      conflict: { conflicts: [{ mine: "Last", theirs: "Before" }], otherWindow: ["overview.en"] },
    });
    await pause(RETRY_MS);
    expect(ports.save).not.toHaveBeenCalled();
    expect(ports.adopt).not.toHaveBeenCalledWith(before);
    draft.choose("overview.en", "both");
    expect(ports.adopt).toHaveBeenCalledWith(before);
    await pause();
    expect(server.content.overview.en).toBe("Last\n\nBefore");
    expect(draft.state()).toMatchObject({ save: { kind: "saved" }, conflict: null });
  });

  it("is asked about one after the other, each beside whoever wrote the other text", async () => {
    const { draft, server, theySave } = world();
    theySave({ population: 1100, overview: { en: "Theirs", zh: "一座港口。" } });
    await draft.pollRemote();
    await pause();
    draft.restoreLocal([writing({ population: 1300 }), saying("Before")]);
    expect(draft.state().conflict).toMatchObject({
      conflicts: [{ path: "population", mine: 1300, theirs: 1100 }],
      otherWindow: [],
    });
    draft.choose("population", "mine");
    expect(draft.state().conflict).toMatchObject({
      conflicts: [{ path: "overview.en", mine: "Before", theirs: "Theirs" }],
      otherWindow: [],
    });
    draft.choose("overview.en", "theirs");
    await pause();
    expect(server.content).toMatchObject({ population: 1300, overview: { en: "Theirs" } });
  });

  it("is asked about again when the page is left before one is chosen", async () => {
    const { draft, local, theySave, write } = world();
    theySave({ overview: { en: "Theirs", zh: "一座港口。" } });
    await draft.pollRemote();
    await pause();
    draft.restoreLocal([saying("Mine")]);
    write("Mine, and more");
    draft.leave();
    const again = world();
    again.theySave({ overview: { en: "Theirs", zh: "一座港口。" } });
    await again.draft.pollRemote();
    await pause();
    again.draft.restoreLocal([local.copy as DraftCopy<Content>]);
    expect(again.draft.state().conflict?.conflicts).toMatchObject([{ mine: "Mine, and more", theirs: "Theirs" }]);
  });
});

describe("a page that may be gone in a moment", () => {
  it("keeps what was typed last, also while a save is on its way", async () => {
    const { draft, local, write } = world();
    write("One");
    const saving = draft.flush();
    write("Two");
    draft.leave();
    expect(local.copy?.mine.overview.en).toBe("Two");
    await saving;
  });

  it("keeps what is typed without a pause", async () => {
    const { local, write } = world();
    for (let letters = 1; letters <= 5; letters += 1) {
      write("x".repeat(letters));
      await pause(100);
    }
    expect(local.copy?.mine.overview.en).toMatch(/^xx/);
  });

  it("says whether it takes words with it that nobody else has", async () => {
    const { draft, ports, failing, write } = world();
    ports.keep = () => false;
    failing.with = refused(503);
    expect(draft.isUnsavedLocally()).toBe(false);
    write("Nowhere else");
    expect(draft.isUnsavedLocally()).toBe(true);
    await pause();
    expect(draft.isUnsavedLocally()).toBe(true);
    failing.with = null;
    await pause(RETRY_MS);
    expect(draft.isUnsavedLocally()).toBe(false);
  });
});
