import styles from "@/components/tracking/table/table.module.css";
import { Text } from "@/components/ui/language";
import { Scrolling } from "@/components/ui/scrolling";
import { Written } from "@/components/ui/written";
import { formatDay } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { TimelineRow } from "@/lib/tracking/present";
import timelineStyles from "./timeline.module.css";

/** The days behind the drawing, one row for each project and each milestone. */
export function TimelineTable({ rows, locale }: { rows: TimelineRow[]; locale: Locale }) {
  const messages = messagesOf(locale).tracking;
  const { heads, standings } = messages.timeline;
  const day = (text: string | null) => (text ? <time dateTime={text}>{formatDay(text, locale)}</time> : "–");
  return (
    <details className={timelineStyles.timelineData} data-testid="picture-data">
      <summary>{messages.data}</summary>
      <Scrolling className={styles.tableScroll} name={messages.data}>
        <table className={styles.trackingTable}>
          <thead>
            <tr>
              {(["what", "agreed", "planned", "expected", "done", "standing"] as const).map((head) => (
                <th key={head} scope="col">
                  {heads[head]}
                </th>
              ))}
            </tr>
          </thead>
          {rows.map((row) => (
            <tbody key={row.code}>
              <tr>
                <th scope="row">
                  <Text text={row.title} locale={locale} />
                </th>
                <td>
                  {day(row.agreed.startsOn)} / {day(row.agreed.endsOn)}
                </td>
                <td>
                  {day(row.plan.startsOn)} / {day(row.plan.endsOn)}
                </td>
                <td>–</td>
                <td>
                  {day(row.startedOn)} / {day(row.endedOn)}
                </td>
                <td>{messagesOf(locale).status[row.status]}</td>
              </tr>
              {row.milestones.map((milestone) => (
                <tr key={milestone.id}>
                  <td className={timelineStyles.timelineMilestone}>
                    <Written text={milestone.title} language={milestone.language} locale={locale} />
                  </td>
                  <td>{day(milestone.baselineOn)}</td>
                  <td>{day(milestone.dueOn)}</td>
                  <td>{day(milestone.expectedOn)}</td>
                  <td>{day(milestone.completedOn)}</td>
                  <td>{standings[milestone.standing]}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
    </details>
  );
}
