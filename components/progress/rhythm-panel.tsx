import { QueryRoot } from "@/components/query/client";
import panels from "@/components/ui/panels.module.css";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import type { RhythmView } from "@/lib/progress/present";
import { dayOf } from "@/lib/project-rules/days";
import { RhythmForm } from "./rhythm-form";
import styles from "./work.module.css";

type Props = { code: string; rhythm: RhythmView; locale: Locale };

/** How often the project reports, when the next update is due, and for its lead how to change that. */
export function RhythmPanel({ code, rhythm, locale }: Props) {
  const { progress: words, project, numbers } = messagesOf(locale);
  const today = dayOf(now());
  const due = () => {
    if (!rhythm.dueOn) return words.rhythmNone;
    return say(rhythm.dueOn < today ? words.rhythmPast : words.rhythmDue, locale, {
      date: formatDate(rhythm.dueOn, locale),
    });
  };
  return (
    <section className={panels.panel} aria-labelledby="rhythm">
      <h2 id="rhythm">{words.rhythm}</h2>
      <p className={styles.workSmall}>
        <span>{say(words.rhythmText, locale, { count: rhythm.days })}</span>
        <span>{due()}</span>
        <span>{say(words.lastHeard, locale, { date: formatDate(rhythm.heardAt, locale) })}</span>
      </p>
      {rhythm.abilities.change && (
        <QueryRoot>
          <RhythmForm
            code={code}
            days={rhythm.days}
            version={rhythm.version}
            locale={locale}
            words={words.setRhythm}
            failure={project.failure}
            numbers={numbers}
          />
        </QueryRoot>
      )}
    </section>
  );
}
