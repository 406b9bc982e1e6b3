import Link from "next/link";
import catalogue from "@/components/ui/catalogue.module.css";
import controls from "@/components/ui/controls.module.css";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { sortText } from "@/lib/tracking/columns";
import { searchOf } from "@/lib/tracking/filter";
import { ROWS_ON_PAGE, rowsOf } from "@/lib/tracking/table";
import { type Asked, trackingHref } from "../address";
import { Pages } from "../pages";
import { SavedViews } from "../views/saved-views";
import { Cell } from "./cell";
import { ColumnChoice } from "./column-choice";
import styles from "./table.module.css";
import { sortedBy, type TableAsked, tableAsked, tableHref } from "./table-query";

const NUMBERS = new Set(["milestones", "late"]);

function Heads({ asked, table }: { asked: Asked; table: TableAsked }) {
  const words = messagesOf(asked.locale).tracking;
  return (
    <tr>
      {table.columns.map((column) => {
        const name = words.columns[column];
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
              <Link prefetch={false} href={tableHref(asked, table, { sort: next })}>
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

function Exports({ asked, table }: { asked: Asked; table: TableAsked }) {
  const words = messagesOf(asked.locale).tracking;
  const search = searchOf(asked.filter, { sort: sortText(table.sort), column: table.columns, locale: asked.locale });
  return (
    <p className={styles.tableExports}>
      <a href={`/api/v1/tracking/table/csv?${search}`}>{words.csv}</a>
      <a href={`/api/v1/tracking/table/xlsx?${search}`}>{words.xlsx}</a>
    </p>
  );
}

/** Projects as a table that is sorted, narrowed and taken along by its address. */
export async function TablePage({ asked }: { asked: Asked }) {
  const { locale, filter } = asked;
  const table = tableAsked(asked);
  const { tracking: words, projects } = messagesOf(locale);
  const offset = (table.page - 1) * ROWS_ON_PAGE;
  const { rows, total } = await rowsOf(filter, { sort: table.sort, locale, offset, limit: ROWS_ON_PAGE }, asked.actor);
  return (
    <>
      <div className={styles.tableTools}>
        <p className={styles.tableTotal} data-testid="table-total" role="status">
          {say(projects.found, locale, { count: total })}
        </p>
        <ColumnChoice asked={asked} table={table} />
        <Exports asked={asked} table={table} />
        <SavedViews asked={asked} query={tableHref(asked, table).split("?")[1] ?? ""} />
      </div>
      {rows.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.tableScroll} aria-label={words.tableLabel} tabIndex={0}>
          <table className={styles.trackingTable}>
            <caption className="visually-hidden">{words.tableLabel}</caption>
            <thead>
              <Heads asked={asked} table={table} />
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.code}>
                  {table.columns.map((column) =>
                    column === "title" ? (
                      <th key={column} scope="row">
                        <Cell row={row} column={column} asked={asked} />
                      </th>
                    ) : (
                      <td key={column} className={NUMBERS.has(column) ? styles.number : undefined}>
                        <Cell row={row} column={column} asked={asked} />
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : (
        <div className={catalogue.catalogueEmpty}>
          <h2>{projects.emptyTitle}</h2>
          <p>{projects.empty}</p>
          <Link className={controls.button} prefetch={false} href={trackingHref(asked, "table")}>
            {projects.all}
          </Link>
        </div>
      )}
      <Pages
        page={table.page}
        pages={Math.ceil(total / ROWS_ON_PAGE)}
        href={(page) => tableHref(asked, table, { page })}
        locale={locale}
      />
    </>
  );
}
