import { listOf } from "@/lib/text/search-params";
import {
  COLUMNS,
  type Column,
  SORTS,
  type Sort,
  type SortColumn,
  sortFrom,
  sortText,
  USUAL_COLUMNS,
  USUAL_SORT,
} from "@/lib/tracking/columns";
import { type TrackingRequest, trackingHref } from "../address";

/** How the table's address wants it: which columns, in which order, which page. */
export type TableRequest = { columns: Column[]; chosen: boolean; sort: Sort; page: number };

const isColumn = (text: string): text is Column => (COLUMNS as readonly string[]).includes(text);

export function tableRequest({ search, cluster }: Pick<TrackingRequest, "search" | "cluster">): TableRequest {
  const requested = listOf(search.column).filter(isColumn);
  const usual = cluster ? USUAL_COLUMNS : [...USUAL_COLUMNS, "cluster" as const];
  const wanted = requested.length ? requested : usual;
  return {
    columns: COLUMNS.filter((column) => column === "title" || wanted.includes(column)),
    chosen: requested.length > 0,
    sort: sortFrom(listOf(search.sort)[0]) ?? USUAL_SORT,
    page: Math.max(1, Math.min(10_000, Math.floor(Number(listOf(search.page)[0])) || 1)),
  };
}

const columnsOf = ({ columns, chosen }: TableRequest) => (chosen ? columns : undefined);
const sortOf = ({ sort }: TableRequest) => (sortText(sort) === sortText(USUAL_SORT) ? undefined : sortText(sort));

/** The same table with a page or an order of its own. */
export function tableHref(
  requested: TrackingRequest,
  table: TableRequest,
  change: { page?: number; sort?: Sort } = {},
): string {
  const next = { ...table, ...change };
  const page = change.page && change.page > 1 ? String(change.page) : undefined;
  return trackingHref(requested, "table", requested.filter, { sort: sortOf(next), column: columnsOf(table), page });
}

/** What a click on a column's heading asks for: that column, and when it is the one already, the other way round. */
export function sortedBy(column: Column, sort: Sort): Sort | null {
  if (!(SORTS as readonly string[]).includes(column)) return null;
  const by = column as SortColumn;
  // Times and numbers are looked at from the latest or largest, words from the first.
  const first = ["since", "milestones", "late", "reported", "proposed", "updated"].includes(by);
  return { by, down: sort.by === by ? !sort.down : first };
}
