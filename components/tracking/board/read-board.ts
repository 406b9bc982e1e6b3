import { send } from "@/components/query/send";
import type { Locale } from "@/lib/language/locales";
import type { TrackingFilter } from "@/lib/tracking/filter";
import { searchOf } from "@/lib/tracking/groups";
import { CARDS, CARDS_IN_LANE, type Lanes } from "@/lib/tracking/lanes";
import type { Board, CardPage } from "@/lib/tracking/present";
import { type Cell, cellsOf, columnOf, withMore } from "./board-state";

/** Which board a page shows. `filter` holds the cluster too where the page is a cluster's. */
export type BoardScope = {
  locale: Locale;
  cluster: { code: string } | null;
  filter: TrackingFilter;
  lanes: Lanes | undefined;
  page: number;
};

const MOST_AT_ONCE = 100;

/** How all boards are called among the queries. */
export const BOARDS = ["board"] as const;

const searchFor = ({ filter, lanes, page }: BoardScope) =>
  searchOf(filter, { lanes, page: page > 1 ? String(page) : undefined });

/** How a board is called among the queries. */
export const boardKey = (scope: BoardScope) => [...BOARDS, searchFor(scope)] as const;

const get = <T>(path: string, search: string, locale: Locale) =>
  send<T>("GET", `/api/v1/tracking/${path}?${search}`, undefined, { locale });

/** Further cards of a cell, after its cursor. */
export const readCards = (
  { locale, filter, lanes }: BoardScope,
  { lane, status }: Cell,
  cursor: string,
  limit = lanes ? CARDS_IN_LANE * 5 : CARDS,
) =>
  get<CardPage>(
    "cards",
    searchOf(filter, { column: status, lanes, lane: lane ?? undefined, cursor, limit: String(limit) }),
    locale,
  );

/** The board as it is now, each of its cells as far as the reader had opened it. */
export async function readBoard(scope: BoardScope, shown: Board): Promise<Board> {
  let board = await get<Board>("board", searchFor(scope), scope.locale);
  for (const { cell } of cellsOf(board)) {
    const wanted = columnOf(shown, cell)?.cards.length ?? 0;
    for (;;) {
      const column = columnOf(board, cell);
      const missing = wanted - (column?.cards.length ?? 0);
      if (!column?.nextCursor || missing <= 0) break;
      board = withMore(board, cell, await readCards(scope, cell, column.nextCursor, Math.min(MOST_AT_ONCE, missing)));
    }
  }
  return board;
}
