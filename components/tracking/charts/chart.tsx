import type { ReactNode } from "react";
import { Phrases } from "@/components/ui/phrases";
import { Scrolling } from "@/components/ui/scrolling";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Figure } from "@/lib/tracking/filter";
import { searchOf } from "@/lib/tracking/groups";
import { type TrackingRequest, trackingHref } from "../address";
import tableStyles from "../table/table.module.css";
import styles from "./charts.module.css";

/** A number that leads to the list it counts; nothing leads to an empty list. */
export function FigureLink({
  figure,
  requested,
  description: announcement,
}: {
  figure: Figure;
  requested: TrackingRequest;
  description?: string;
}) {
  const text = formatMessage("{count}", requested.locale, { count: figure.count });
  if (figure.count === 0) return text;
  return (
    <a
      href={trackingHref(requested, "table", figure.filter)}
      aria-label={announcement && `${text}${PUNCTUATION[requested.locale].colon}${announcement}`}
    >
      {text}
    </a>
  );
}

type Cell = { key: string; content: ReactNode };
type Data = {
  heads: string[];
  rows: { key: string; head: ReactNode; cells: Cell[] }[];
  /** How many rows there are, where these are some of them. */
  total?: number;
};

/** So many rows of a chart's table are shown: those with the most projects. */
export const MOST_ROWS = 200;

function DataTable({ name, data, requested }: { name: string; data: Data; requested: TrackingRequest }) {
  const { locale, filter } = requested;
  const { tracking } = messagesOf(locale);
  const { heads, rows, total = rows.length } = data;
  return (
    <details className={styles.data} data-testid="picture-data">
      <summary>{tracking.data}</summary>
      <Scrolling className={tableStyles.tableScroll} name={{ id: name }}>
        <table className={tableStyles.trackingTable}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, head, cells }) => (
              <tr key={key}>
                <th scope="row">{head}</th>
                {cells.map((cell) => (
                  <td key={cell.key}>{cell.content}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
      {total > rows.length && (
        <p>
          {formatMessage(tracking.dataMost, locale, { count: rows.length, all: total })}{" "}
          <a href={`/api/v1/tracking/table/csv?${searchOf(filter, { locale })}`}>{tracking.dataAll}</a>
        </p>
      )}
    </details>
  );
}

type Props = {
  id: string;
  /** What the figures come to, in a sentence. */
  finding: string;
  /** How the drawing is read. */
  description: string;
  requested: TrackingRequest;
  data: Data;
  children: ReactNode;
};

/** A drawing under the sentence that it comes to, with the table of its figures. */
export function Chart({ id, finding, description, requested, data, children }: Props) {
  const name = `${id}-${requested.locale}`;
  const isEmpty = data.rows.length === 0;
  return (
    <figure className={styles.chart} aria-labelledby={name}>
      <figcaption>
        <h2 id={name}>
          <Phrases text={finding} locale={requested.locale} />
        </h2>
        {!isEmpty && <p>{description}</p>}
      </figcaption>
      {isEmpty ? (
        <p className={styles.empty}>{messagesOf(requested.locale).tracking.charts.empty}</p>
      ) : (
        <>
          {children}
          <DataTable name={name} data={data} requested={requested} />
        </>
      )}
    </figure>
  );
}
