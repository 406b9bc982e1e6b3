import { describe, expect, it } from "vitest";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { Board, BoardCard, BoardColumn } from "@/lib/tracking/present";
import { cardOn, columnOf, withCard, withMore } from "./board-state";

const card = (code: string, status: ProjectStatus, updatedAt: string) => ({ code, status, updatedAt }) as BoardCard;
const column = (status: ProjectStatus, count: number, ...cards: BoardCard[]): BoardColumn => ({
  status,
  count,
  cards,
  nextCursor: count > cards.length ? "next" : null,
});
const [early, late] = [card("A", "PROPOSED", "2026-01-01"), card("B", "PROPOSED", "2026-02-01")];
const reviewed = card("C", "UNDER_REVIEW", "2026-01-15");
const BOARD: Board = {
  columns: [column("PROPOSED", 3, late, early), column("UNDER_REVIEW", 1, reviewed)],
  lanes: null,
  lanesTotal: 0,
};
const codesIn = (board: Board, status: ProjectStatus, lane: string | null = null) =>
  columnOf(board, { lane, status })?.cards.map(({ code }) => code);
const counts = ({ columns }: { columns: BoardColumn[] }) => columns.map(({ count }) => count);

describe("a card that is moved", () => {
  it("stands in its new column in the order of change, is counted there, and comes back when it is refused", () => {
    const moved = withCard(BOARD, { ...early, status: "UNDER_REVIEW", updatedAt: "2026-03-01" });
    expect(codesIn(moved, "PROPOSED")).toEqual(["B"]);
    expect(codesIn(moved, "UNDER_REVIEW")).toEqual(["A", "C"]);
    expect(counts(moved)).toEqual([2, 2]);
    expect(withCard(moved, early)).toEqual(BOARD);
  });

  it("moves in every lane that shows it and in no other, and is counted once above them", () => {
    const lane = (key: string, ...columns: BoardColumn[]) => ({ key, name: null, columns });
    const inLanes: Board = {
      columns: [column("PROPOSED", 2), column("UNDER_REVIEW", 0)],
      lanes: [
        lane("one", column("PROPOSED", 2, late, early), column("UNDER_REVIEW", 0)),
        lane("two", column("PROPOSED", 1, early), column("UNDER_REVIEW", 0)),
        lane("three", column("PROPOSED", 1, late), column("UNDER_REVIEW", 0)),
      ],
      lanesTotal: 3,
    };
    const moved = withCard(inLanes, { ...early, status: "UNDER_REVIEW" });
    expect(counts(moved)).toEqual([1, 1]);
    expect(moved.lanes?.map(counts)).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(codesIn(moved, "UNDER_REVIEW", "two")).toEqual(["A"]);
  });

  it("leaves alone a board that does not show it", () => {
    expect(withCard(BOARD, card("Z", "AGREED", "2026-01-01"))).toBe(BOARD);
  });
});

describe("further cards of a column", () => {
  it("follow those that are there, none twice", () => {
    const more = withMore(
      BOARD,
      { lane: null, status: "PROPOSED" },
      { items: [early, card("D", "PROPOSED", "2025-01-01")], nextCursor: null, total: 3 },
    );
    expect(codesIn(more, "PROPOSED")).toEqual(["B", "A", "D"]);
    expect(columnOf(more, { lane: null, status: "PROPOSED" })?.nextCursor).toBeNull();
    expect(cardOn(more, "D")?.status).toBe("PROPOSED");
  });
});
