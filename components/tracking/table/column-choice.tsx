import { messagesOf } from "@/lib/language/messages";
import { COLUMNS, sortText } from "@/lib/tracking/columns";
import { type Asked, trackingHref } from "../address";
import type { TableAsked } from "./asked-table";

/** Which columns the table has: a plain form, whose answer is an address. */
export function ColumnChoice({ asked, table }: { asked: Asked; table: TableAsked }) {
  const words = messagesOf(asked.locale).tracking;
  const [path, search] = trackingHref(asked, "table", asked.filter, { sort: sortText(table.sort) }).split("?");
  return (
    <details className="table-columns">
      <summary>{words.chooseColumns}</summary>
      <form action={path} method="get">
        {[...new URLSearchParams(search)].map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="visually-hidden">{words.chooseColumns}</legend>
          {COLUMNS.filter((column) => column !== "title").map((column) => (
            <label key={column} className="tracking-status">
              <input type="checkbox" name="column" value={column} defaultChecked={table.columns.includes(column)} />
              <span>{words.columns[column]}</span>
            </label>
          ))}
        </fieldset>
        <button type="submit" className="button">
          {words.showColumns}
        </button>
      </form>
    </details>
  );
}
