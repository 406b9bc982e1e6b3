import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withValueAt } from "@/lib/merge/at";
import type { CopyPorts, DraftCopy } from "./draft-copy";
import { DraftSync, type Stored } from "./draft-sync";
import { DRAFT_KINDS, type DraftKind } from "./form-kinds";

type Content = Record<string, unknown>;
const text = { en: "As it was", zh: "", of: null };

/** A content of each kind as its editor has it, with two of its fields, and one of its lists. */
const KINDS: Record<DraftKind, { content: Content; fields: [string, string?]; list?: string }> = {
  amendment: {
    content: { why: "", title: text, partners: ["wuhan"], milestones: [], sections: { targetGroups: { text } } },
    fields: ["sections.targetGroups.text.en", "why"],
    list: "milestones",
  },
  assessment: {
    content: { answers: { fit: { value: 3, comment: null } }, privateNote: "" },
    fields: ["answers.fit.comment", "privateNote"],
  },
  "final-report": {
    content: { summary: text, reached: {}, practices: [], lessons: text, next: text },
    fields: ["summary.en", "lessons.en"],
    list: "practices",
  },
  part: { content: { body: "" }, fields: ["body"] },
  plan: {
    content: { currency: "EUR", total: null, note: text, lines: [] },
    fields: ["note.en", "total"],
    list: "lines",
  },
  profile: {
    content: { population: 1_000, overview: text, practices: [] },
    fields: ["overview.zh", "population"],
    list: "practices",
  },
};

/** A draft that several windows left, on a server that nobody else writes to. */
function reopened(content: Content, left: Content[]) {
  const server: Stored<Content> = { content, version: 1, updatedAt: "2026-11-24T10:00:00.000Z", editor: null };
  const copies: CopyPorts<Content> = { keep: () => true, adopt: vi.fn(), forget: vi.fn() };
  const draft = new DraftSync<Content>(structuredClone(server), {
    save: async (patch) => {
      Object.assign(server, { content: { ...server.content, ...patch }, version: server.version + 1 });
      return structuredClone(server);
    },
    load: async () => structuredClone(server),
    check: async () => [],
    ...copies,
  });
  draft.restoreLocal(left.map((mine): DraftCopy<Content> => ({ at: server.updatedAt, base: content, mine })));
  return { draft, server, copies };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const saved = () => vi.advanceTimersByTimeAsync(0);

describe("two windows that left a draft", () => {
  it.each(DRAFT_KINDS)(
    "are asked about one field, and neither text is saved over the other before (%s)",
    async (kind) => {
      const {
        content,
        fields: [field],
      } = KINDS[kind];
      const [last, before] = [withValueAt(content, field, "Last"), withValueAt(content, field, "Before")];
      const { draft, server, copies } = reopened(content, [last, before]);
      await saved();
      expect(server.version).toBe(1);
      expect(copies.forget).not.toHaveBeenCalled();
      expect(draft.state().conflict).toMatchObject({
        conflicts: [{ path: field, mine: "Last", theirs: "Before" }],
        otherWindow: [field],
      });
      draft.choose(field, "theirs");
      await saved();
      expect(server.content).toEqual(before);
      expect(copies.forget).toHaveBeenCalled();
    },
  );

  const several = DRAFT_KINDS.flatMap((kind) => {
    const {
      content,
      fields: [field, another],
    } = KINDS[kind];
    return another ? [{ kind, content, field, another }] : [];
  });
  it.each(several)("are joined where they wrote in different fields ($kind)", async ({ content, field, another }) => {
    const last = withValueAt(content, field, "Last");
    const { server } = reopened(content, [last, withValueAt(content, another, "Before")]);
    await saved();
    expect(server.content).toEqual(withValueAt(last, another, "Before"));
  });

  const listed = DRAFT_KINDS.flatMap((kind) => {
    const { content, list } = KINDS[kind];
    return list ? [{ kind, content, list }] : [];
  });
  it.each(listed)("both find the items that they added to a list ($kind)", async ({ content, list }) => {
    const adding = (key: string) => ({ ...content, [list]: [{ key, title: key }] });
    const { server } = reopened(content, [adding("last"), adding("before")]);
    await saved();
    const items = server.content[list] as { key: string }[];
    expect(items.map(({ key }) => key).toSorted()).toEqual(["before", "last"]);
  });
});
