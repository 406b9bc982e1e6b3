import type { ReactNode } from "react";
import { Scrolling } from "@/components/ui/scrolling";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage } from "@/lib/language/say";
import type { Figure } from "@/lib/tracking/filter";
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
type Data = { heads: string[]; rows: { key: string; head: ReactNode; cells: Cell[] }[] };

function DataTable({ title, data, requested }: { title: string; data: Data; requested: TrackingRequest }) {
  return (
    <details className={styles.pictureData} data-testid="picture-data">
      <summary>{messagesOf(requested.locale).tracking.data}</summary>
      <Scrolling className={tableStyles.tableScroll} name={title}>
        <table className={tableStyles.trackingTable}>
          <thead>
            <tr>
              {data.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map(({ key, head, cells }) => (
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
    </details>
  );
}

type Props = {
  id: string;
  title: string;
  /** What it shows, in a sentence or two: read with the drawing, and instead of it. */
  description: string;
  requested: TrackingRequest;
  data: Data;
  size: { width: number; height: number };
  children: ReactNode;
};

/** A drawing with its title, its words and the table of its figures; wider than the screen it scrolls in itself. */
export function Chart({ id, title, description, requested, data, size: { width, height }, children }: Props) {
  const name = `${id}-${requested.locale}`;
  return (
    <figure className={styles.picture} aria-labelledby={name}>
      <figcaption>
        <h2 id={name}>{title}</h2>
        <p>{description}</p>
      </figcaption>
      {data.rows.length === 0 ? (
        <p className={styles.pictureEmpty}>{messagesOf(requested.locale).tracking.charts.empty}</p>
      ) : (
        <>
          <Scrolling className={styles.pictureScroll} name={{ id: name }}>
            {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is a group, and no element of HTML is that in SVG */}
            <svg
              className={styles.drawing}
              viewBox={`0 0 ${width} ${height}`}
              width={width}
              height={height}
              role="group"
              aria-labelledby={`${name}-title ${name}-desc`}
            >
              <title id={`${name}-title`}>{title}</title>
              <desc id={`${name}-desc`}>{description}</desc>
              {children}
            </svg>
          </Scrolling>
          <DataTable title={title} data={data} requested={requested} />
        </>
      )}
    </figure>
  );
}
