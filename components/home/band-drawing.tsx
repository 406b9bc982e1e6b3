import type { ReactNode } from "react";
import { Land } from "@/components/drawing/land";
import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import type { Point } from "@/lib/places/projection";
import { endOf } from "@/lib/taxonomy/ends";
import { type Layout, TYPE } from "@/lib/tracking/band/layout";
import styles from "./band.module.css";
import type { DrawnBandThread } from "./band-threads";

type Props = { layout: Layout<DrawnBandThread>; className: string | undefined; locale: Locale };

/** The band in one size. Names of projects and places are links; what is drawn of them is said by the lists below it. */
export function BandDrawing({ layout, className, locale }: Props) {
  const { width, height, scale, named, fine, marks, labels } = layout;
  const other: Locale = locale === "en" ? "zh" : "en";
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has the name; a title would follow the pointer
    <svg className={classes(styles.drawing, className)} viewBox={`0 0 ${width} ${height}`}>
      <Land className={styles.land} scale={scale} />
      {fine.map(({ thread, path }) => (
        <path
          key={thread.code}
          className={classes(styles.thread, styles.fine, !thread.agreed && styles.dashed, colourOf(thread))}
          d={path}
        />
      ))}
      {named.map(({ thread, branches }) => (
        <g key={thread.code} className={classes(styles.thread, !thread.agreed && styles.dashed, colourOf(thread))}>
          {branches.map((path) => (
            <path key={path} d={path} strokeWidth={widthOf(thread.count)} />
          ))}
        </g>
      ))}
      {labels.map(({ of, at, leader }) =>
        leader ? <path key={of.slug} className={styles.leader} d={`M${at.x} ${at.y}L${leader.x} ${leader.y}`} /> : null,
      )}
      {marks.map(({ place, at, used }) => (
        <Mark key={place.slug} side={place.side} at={at} used={used} />
      ))}
      {named.map(({ thread, title, at }) => (
        <Linked key={thread.code} href={thread.href}>
          <text className={styles.name} x={at.x} y={at.y} fontSize={TYPE.title} textAnchor="middle">
            <tspan lang={thread.language}>{title}</tspan>{" "}
            <tspan className={styles.beside} dx="4" fontSize={TYPE.status}>
              {thread.status}
            </tspan>
          </text>
        </Linked>
      ))}
      {labels.map(({ of, box, anchor }) => (
        <Linked key={of.slug} href={`/${locale}/places/${of.slug}`} skipped>
          <text
            className={styles.place}
            x={anchor === "start" ? box.x : box.x + box.width}
            y={box.y + box.height / 2 + 4.5}
            fontSize={TYPE.place}
            textAnchor={anchor}
          >
            {of.names[0]}{" "}
            <tspan className={styles.beside} dx="2" fontSize={TYPE.other} lang={other}>
              {of.names[1]}
            </tspan>
          </text>
        </Linked>
      ))}
    </svg>
  );
}

const colourOf = ({ colour }: DrawnBandThread) => colour && `of-${colour}`;

/** A bundle grows with the number of its projects, slowly: 12 px for a thousand. */
const widthOf = (count: number) => Math.round(10 * Math.min(2 + Math.log2(count), 12)) / 10;

function Mark({ side, at, used }: { side: string; at: Point; used: boolean }) {
  const shape = classes(styles.mark, styles[endOf(side)], !used && styles.unused);
  const half = used ? 4 : 3;
  return endOf(side) === "LEFT" ? (
    <circle className={shape} cx={at.x.toFixed(1)} cy={at.y.toFixed(1)} r={half} />
  ) : (
    <rect
      className={shape}
      x={(at.x - half).toFixed(1)}
      y={(at.y - half).toFixed(1)}
      width={2 * half}
      height={2 * half}
    />
  );
}

type LinkedProps = { href: string | null; skipped?: boolean; children: ReactNode };

/** A name as a link. `skipped` by the keyboard: the same stands in the list of all places. */
const Linked = ({ href, skipped = false, children }: LinkedProps) =>
  href ? (
    <a href={href} tabIndex={skipped ? -1 : undefined}>
      {children}
    </a>
  ) : (
    children
  );
