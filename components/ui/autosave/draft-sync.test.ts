import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem } from "@/components/query/send";
import type { Content } from "@/lib/profiles/revisions/content";
import type { DraftCopy } from "./draft-copy";
import { DraftSync, PAUSE_MS, type Ports, RETRY_MS, type Stored } from "./draft-sync";

const content: Content = {
  population: 1000,
  populationYear: null,
  populationSource: null,
  areaKm2: 10,
  areaYear: null,
  areaSource: null,
  themes: [],
  challenges: [],
  overview: { en: "A port.", zh: "一座港口。" },
  notes: [],
  practices: [],
  priorities: [],
};
const LI = { en: "Li Wei", zh: "李伟" };
const refused = (status: number, current?: unknown) =>
  new ApiProblem({ status, code: status ? "refused" : "offline", title: "", current });

/** A server with one draft, which others can save to as well. */
function world() {
  const server: Stored<Content> = { content, version: 1, updatedAt: "2026-11-24T10:00:00.000Z", editor: null };
  const local: { copy: DraftCopy<Content> | null } = { copy: null };
  const failing: { with: ApiProblem | null } = { with: null };
  const saveBy = (patch: object, editor: Stored<Content>["editor"]) =>
    Object.assign(server, { content: { ...server.content, ...patch }, version: server.version + 1, editor });
  const ports: Ports<Content> = {
    save: vi.fn(async (patch, version) => {
      if (failing.with) throw failing.with;
      if (version !== server.version) throw refused(412, structuredClone(server));
      return structuredClone(saveBy(patch, null));
    }),
    load: async () => structuredClone(server),
    check: async (patch) =>
      "population" in patch && patch.population === 0 ? [{ path: "population", code: "tooSmall" }] : [],
    keep: (copy) => {
      local.copy = copy;
      return true;
    },
    adopt: vi.fn(),
    forget: () => {
      local.copy = null;
    },
  };
  const draft = new DraftSync(structuredClone(server), ports);
  const write = (en: string) => draft.change((now) => ({ ...now, overview: { ...now.overview, en } }));
  return { server, local, failing, ports, draft, write, theySave: (patch: object) => saveBy(patch, LI) };
}
const AT = "2026-11-24T09:00:00.000Z";
/** What a window left of the draft as it was at first. */
const left = (mine: Content): DraftCopy<Content> => ({ at: AT, base: content, mine });
const item = (key: string, en: string): Content["practices"][number] => ({
  key,
  title: { en, zh: "" },
  body: { en: "", zh: "" },
  themes: [],
  derivedFromParagraph: null,
});
const pause = (ms = PAUSE_MS) => vi.advanceTimersByTimeAsync(ms);

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

describe("a save whose answer is lost", () => {
  /** The server takes what is sent, and its answer does not come. */
  const losingTheAnswer = ({ ports }: ReturnType<typeof world>, then: () => void = () => {}) => {
    const save = ports.save;
    ports.save = vi.fn(async (patch, version) => {
      await save(patch, version);
      ports.save = save;
      then();
      throw refused(0);
    });
  };

  it("is no other text than the one that it was gone on from", async () => {
    const here = world();
    losingTheAnswer(here);
    here.write("One");
    await pause();
    here.write("One and more");
    await pause(RETRY_MS);
    expect(here.draft.state()).toMatchObject({ save: { kind: "saved" }, conflict: null, joined: { paths: [] } });
    expect(here.server.content.overview.en).toBe("One and more");
  });

  it("brings nothing back that was taken out again meanwhile", async () => {
    const here = world();
    losingTheAnswer(here);
    here.write("One");
    here.draft.change((now) => ({ ...now, practices: [item("one", "A practice")] }));
    await pause();
    here.write("A port.");
    here.draft.change((now) => ({ ...now, practices: [] }));
    await pause(RETRY_MS);
    await pause();
    expect(here.server.content).toMatchObject({ overview: { en: "A port." }, practices: [] });
    expect(here.draft.state()).toMatchObject({ save: { kind: "saved" }, conflict: null });
  });

  it("does not hide what somebody else wrote over it", async () => {
    const here = world();
    losingTheAnswer(here, () => here.theySave({ overview: { en: "Theirs", zh: "一座港口。" } }));
    here.write("One");
    await pause();
    here.write("One and more");
    await pause(RETRY_MS);
    expect(here.draft.state().conflict?.conflicts).toMatchObject([{ mine: "One and more", theirs: "Theirs" }]);
  });

  it("is known again on the page that is opened next, whether it arrived before that or after", async () => {
    for (const arrives of ["before", "after"]) {
      const gone = world();
      gone.ports.save = () => new Promise(() => {});
      gone.write("One");
      await pause();
      gone.write("One and more");
      gone.draft.leave();
      const next = world();
      const sent = { overview: { en: "One", zh: "一座港口。" } };
      if (arrives === "before") {
        next.theySave(sent);
        await next.draft.pollRemote();
        await pause();
      }
      next.draft.restoreLocal([gone.local.copy as DraftCopy<Content>]);
      if (arrives === "after") next.theySave(sent);
      await pause();
      expect(next.draft.state(), arrives).toMatchObject({ save: { kind: "saved" }, conflict: null });
      expect(next.server.content.overview.en).toBe("One and more");
    }
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
