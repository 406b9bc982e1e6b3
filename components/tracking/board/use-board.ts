"use client";

import { useRef } from "react";
import { loadClient } from "@/components/query/load-client";
import { useShown } from "@/components/query/use-shown";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { Board } from "@/lib/tracking/present";
import { type Cell, cardOn, columnOf, withCard, withMore } from "./board-state";
import { type BoardScope, boardKey, readBoard, readCards } from "./read-board";

/** Shows a card where it is being moved to; what it answers takes that back. */
export type ShowMoved = (code: string, to: ProjectStatus) => Promise<() => Promise<void>>;

/** The board as the page was drawn with it, and as it is from then on; with what changes it before the server says so. */
export function useBoard(scope: BoardScope, drawn: Board) {
  const queryKey = boardKey(scope);
  const shown = useRef(drawn);
  const board = useShown(queryKey, () => readBoard(scope, shown.current), drawn);
  shown.current = board;

  async function update(change: (board: Board) => Board) {
    const client = await loadClient();
    // What was asked before knows nothing of this.
    await client.cancelQueries({ queryKey });
    client.setQueryData<Board>(queryKey, (present) => change(present ?? shown.current));
  }

  async function more(cell: Cell) {
    const cursor = columnOf(shown.current, cell)?.nextCursor;
    if (!cursor) return;
    const page = await readCards(scope, cell, cursor);
    await update((present) => withMore(present, cell, page));
  }

  const showMoved: ShowMoved = async (code, to) => {
    const card = cardOn(shown.current, code);
    if (!card) return async () => undefined;
    await update((present) => withCard(present, { ...card, status: to, updatedAt: new Date().toISOString() }));
    return () => update((present) => withCard(present, card));
  };

  return { board, more, showMoved };
}
