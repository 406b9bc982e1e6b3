import trackingStyles from "@/components/tracking/tracking.module.css";
import controls from "@/components/ui/controls.module.css";
import { messagesOf } from "@/lib/language/messages";
import { columnNames } from "@/lib/tracking/column-names";
import { COLUMNS, sortText } from "@/lib/tracking/columns";
import { type TrackingRequest, trackingHref } from "../address";
import styles from "./table.module.css";
import type { TableRequest } from "./table-query";

/** Which columns the table has: a plain form, whose answer is an address. */
export function ColumnChoice({ requested, table }: { requested: TrackingRequest; table: TableRequest }) {
  const messages = messagesOf(requested.locale).tracking;
  const names = columnNames(requested.locale);
  const [path, search] = trackingHref(requested, "table", requested.filter, { sort: sortText(table.sort) }).split("?");
  return (
    <details className={styles.tableColumns}>
      <summary>{messages.chooseColumns}</summary>
      <form action={path} method="get">
        {[...new URLSearchParams(search)].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="visually-hidden">{messages.chooseColumns}</legend>
          {COLUMNS.filter((column) => column !== "title").map((column) => (
            <label key={column} className={trackingStyles.trackingStatus}>
              <input type="checkbox" name="column" value={column} defaultChecked={table.columns.includes(column)} />
              <span>{names[column]}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className={controls.button}>
          {messages.showColumns}
        </button>
      </form>
    </details>
  );
}
