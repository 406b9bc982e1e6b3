import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Content } from "@/lib/profiles/revisions/content";
import { item, pause, refused, world } from "@/test/fixtures/draft";
import type { DraftCopy } from "./draft-copy";
import { RETRY_MS } from "./draft-sync";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
