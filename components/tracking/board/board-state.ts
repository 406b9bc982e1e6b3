import type { ProjectStatus } from "@/lib/project-rules/status";
import type { Board, BoardCard, BoardColumn, CardPage } from "@/lib/tracking/present";

/** One column of a board, or of one of its lanes. */
export type Cell = { lane: string | null; status: ProjectStatus };

/** The cells that hold cards, each with its column. */
export const cellsOf = ({ columns, lanes }: Board): { cell: Cell; column: BoardColumn }[] =>
  lanes
    ? lanes.flatMap(({ key, columns: ofLane }) =>
        ofLane.map((column) => ({ cell: { lane: key, status: column.status }, column })),
      )
    : columns.map((column) => ({ cell: { lane: null, status: column.status }, column }));

/** The column of a cell; undefined where the board has none. */
export const columnOf = (board: Board, { lane, status }: Cell): BoardColumn | undefined =>
  cellsOf(board).find(({ cell }) => cell.lane === lane && cell.status === status)?.column;

/** A board's card by the project's code. */
export const cardOn = (board: Board, code: string): BoardCard | undefined =>
  cellsOf(board)
    .flatMap(({ column }) => column.cards)
    .find((card) => card.code === code);

/** The board with further cards at the end of a cell. */
export function withMore(board: Board, { lane, status }: Cell, { items, nextCursor }: CardPage): Board {
  const further = (columns: BoardColumn[]) =>
    columns.map((column) => {
      if (column.status !== status) return column;
      const known = new Set(column.cards.map(({ code }) => code));
      return { ...column, cards: [...column.cards, ...items.filter(({ code }) => !known.has(code))], nextCursor };
    });
  if (lane === null) return { ...board, columns: further(board.columns) };
  const lanes = board.lanes?.map((each) => (each.key === lane ? { ...each, columns: further(each.columns) } : each));
  return { ...board, lanes: lanes ?? null };
}

/** The board with a card as it stands now: in the column of its status, in every lane that shows it. */
export function withCard(board: Board, card: BoardCard): Board {
  const from = cardOn(board, card.code)?.status;
  const counted = (columns: BoardColumn[]) =>
    columns.map((column) => {
      const change = Number(column.status === card.status) - Number(column.status === from);
      return change ? { ...column, count: column.count + change } : column;
    });
  const put = (columns: BoardColumn[]) => {
    if (!columns.some(({ cards }) => cards.some(({ code }) => code === card.code))) return columns;
    return counted(columns).map((column) => {
      const others = column.cards.filter(({ code }) => code !== card.code);
      if (column.status !== card.status) return { ...column, cards: others };
      return { ...column, cards: [...others, card].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt)) };
    });
  };
  if (!from) return board;
  if (!board.lanes) return { ...board, columns: put(board.columns) };
  return {
    ...board,
    columns: counted(board.columns),
    lanes: board.lanes.map((lane) => ({ ...lane, columns: put(lane.columns) })),
  };
}
