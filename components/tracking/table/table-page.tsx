import Link from "next/link";
import catalogue from "@/components/ui/catalogue.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { Scrolling } from "@/components/ui/scrolling";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { columnNames } from "@/lib/tracking/column-names";
import { sortText } from "@/lib/tracking/columns";
import { searchOf } from "@/lib/tracking/groups";
import { ROWS_ON_PAGE, rowsOf } from "@/lib/tracking/table";
import { type TrackingRequest, trackingHref } from "../address";
import { Pages } from "../pages";
import { SavedViews } from "../views/saved-views";
import { Cell } from "./cell";
import { ColumnChoice } from "./column-choice";
import styles from "./table.module.css";
import { sortedBy, type TableRequest, tableHref, tableRequest } from "./table-query";

const NUMBERS = new Set(["milestones", "late"]);

function Heads({ requested, table }: { requested: TrackingRequest; table: TableRequest }) {
  const names = columnNames(requested.locale);
  return (
    <tr>
      {table.columns.map((column) => {
        const name = names[column];
        const next = sortedBy(column, table.sort);
        const current = table.sort.by === column;
        return (
          <th
            key={column}
            scope="col"
            className={NUMBERS.has(column) ? styles.number : undefined}
            aria-sort={current ? (table.sort.down ? "descending" : "ascending") : undefined}
          >
            {next ? (
              <Link prefetch={false} href={tableHref(requested, table, { sort: next })}>
                {name}
                {current && <span aria-hidden="true"> {table.sort.down ? "↓" : "↑"}</span>}
              </Link>
            ) : (
              name
            )}
          </th>
        );
      })}
    </tr>
  );
}

function Exports({ requested, table }: { requested: TrackingRequest; table: TableRequest }) {
  const messages = messagesOf(requested.locale).tracking;
  const search = searchOf(requested.filter, {
    sort: sortText(table.sort),
    column: table.columns,
    locale: requested.locale,
  });
  return (
    <p className={styles.tableExports}>
      <a href={`/api/v1/tracking/table/csv?${search}`}>{messages.csv}</a>
      <a href={`/api/v1/tracking/table/xlsx?${search}`}>{messages.xlsx}</a>
    </p>
  );
}

/** Projects as a table that is sorted, narrowed and taken along by its address. */
export async function TablePage({ requested }: { requested: TrackingRequest }) {
  const { locale, filter } = requested;
  const table = tableRequest(requested);
  const { tracking: messages, projects } = messagesOf(locale);
  const offset = (table.page - 1) * ROWS_ON_PAGE;
  const { rows, total } = await rowsOf(
    filter,
    { sort: table.sort, locale, offset, limit: ROWS_ON_PAGE },
    requested.actor,
  );
  return (
    <>
      <div className={styles.tableTools}>
        <p className={styles.tableTotal} data-testid="table-total" role="status">
          {formatMessage(projects.found, locale, { count: total })}
        </p>
        <ColumnChoice requested={requested} table={table} />
        <Exports requested={requested} table={table} />
        <SavedViews requested={requested} query={tableHref(requested, table).split("?")[1] ?? ""} />
      </div>
      {rows.length > 0 ? (
        <Scrolling className={classes(styles.tableScroll, styles.tall)} name={messages.tableLabel}>
          <table className={styles.trackingTable}>
            <caption className="visually-hidden">{messages.tableLabel}</caption>
            <thead>
              <Heads requested={requested} table={table} />
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  {table.columns.map((column) =>
                    column === "title" ? (
                      <th key={column} scope="row">
                        <Cell row={row} column={column} requested={requested} />
                      </th>
                    ) : (
                      <td key={column} className={NUMBERS.has(column) ? styles.number : undefined}>
                        <Cell row={row} column={column} requested={requested} />
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolling>
      ) : (
        <div className={catalogue.catalogueEmpty}>
          <h2>{projects.emptyTitle}</h2>
          <p>{projects.empty}</p>
          <Link className={controls.button} prefetch={false} href={trackingHref(requested, "table")}>
            {projects.all}
          </Link>
        </div>
      )}
      <Pages
        page={table.page}
        pages={Math.ceil(total / ROWS_ON_PAGE)}
        href={(page) => tableHref(requested, table, { page })}
        locale={locale}
      />
    </>
  );
}
