import { classes } from "@/components/ui/classes";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { drawnThread, THREAD_ENDS } from "@/lib/projects/drawn-thread";
import type { ProjectCard } from "@/lib/projects/present";
import { KnotShape } from "./knot";
import styles from "./project-thread.module.css";
import { ThreadEndShape } from "./thread-end";

type Drawn = Pick<ProjectCard, "status" | "lead" | "partners" | "milestones">;
type Props = {
  project: Drawn;
  /** The colour of its cluster; none where the cluster is unknown. */
  colour?: string;
  /** As a sign beside a row, or with its milestones at a page's head. */
  size: "icon" | "head";
  locale: Locale;
  /** Where nothing beside it says the same in words. */
  described?: boolean;
};

/** A project as one thread: a round end in Europe, a square one in China, dashed until it is agreed. */
export function ProjectThread({ project, colour, size, locale, described = false }: Props) {
  const { agreed, pale, ends, knots } = drawnThread(project);
  const shown = size === "icon" ? [] : knots;
  return (
    <svg
      className={classes(styles.thread, styles[size], pale && styles.pale, colour && `of-${colour}`)}
      role={described ? "img" : undefined}
      aria-label={described ? threadInWords(project, locale) : undefined}
      aria-hidden={described ? undefined : true}
    >
      <line className={classes(styles.strand, !agreed && styles.dashed)} x1="0" x2="100%" y1="50%" y2="50%" />
      {shown.map((knot, at) => (
        // Two knots of a kind differ in their place alone.
        // biome-ignore lint/suspicious/noArrayIndexKey: they are drawn once, on the server, in this order
        <svg key={at} x={`${((at + 1) / (shown.length + 1)) * 100}%`} y="50%" overflow="visible" aria-hidden="true">
          <KnotShape knot={knot} />
        </svg>
      ))}
      {THREAD_ENDS.map((end) => {
        const state = ends[end];
        return (
          state && (
            <svg key={end} x={end === "EU" ? "0%" : "100%"} y="50%" overflow="visible" aria-hidden="true">
              <g transform={`translate(${end === "EU" ? 5 : -5})`}>
                <ThreadEndShape end={end} open={state === "OPEN"} />
              </g>
            </svg>
          )
        );
      })}
    </svg>
  );
}

/** What the drawing shows, in a sentence. */
function threadInWords({ lead, partners, milestones, status }: Drawn, locale: Locale): string {
  const {
    drawing: { thread },
    status: statuses,
  } = messagesOf(locale);
  const places = [
    lead.name[locale],
    ...partners
      .filter((partner) => partner.status !== "DECLINED")
      .map(({ name, status: answer }) =>
        answer === "ACCEPTED" ? name[locale] : formatMessage(thread.invited, locale, { place: name[locale] }),
      ),
  ];
  const { done, late, total: count } = milestones;
  return [
    places.join(thread.between),
    statuses[status],
    count > 0 && formatMessage(thread.milestones, locale, { done, count }),
    late > 0 && formatMessage(thread.late, locale, { count: late }),
  ]
    .filter(Boolean)
    .join(thread.separator);
}
