import { expect, it } from "vitest";
import type { Changed } from "@/lib/work/changes";
import { changeDays } from "./change-groups";

const change = (id: number, createdAt: string, code: string | null): Changed => ({
  id,
  createdAt,
  type: "comment.written",
  project: code === null ? null : { code, title: { en: code, zh: null } },
  placeSlug: code === null ? "wuhan" : null,
  detail: null,
  begins: null,
  read: false,
});

it("what changed is one line for each project of a day, with what was before it on that day", () => {
  const changed = [
    change(6, "2026-11-26T10:00:00Z", "A"),
    change(5, "2026-11-26T09:00:00Z", "B"),
    change(4, "2026-11-26T08:00:00Z", "A"),
    change(3, "2026-11-26T07:00:00Z", null),
    change(2, "2026-11-25T08:00:00Z", "A"),
  ];
  const shown = changeDays(changed, (at) => at.slice(0, 10)).map(({ day, groups }) => [
    day,
    ...groups.map(({ changes }) => changes.map(({ id }) => id)),
  ]);
  expect(shown).toEqual([
    ["2026-11-26", [6, 4], [5], [3]],
    ["2026-11-25", [2]],
  ]);
  expect(changeDays([], String)).toEqual([]);
});
