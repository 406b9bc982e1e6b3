import { classes } from "@/components/ui/classes";
import { DayOf } from "@/components/ui/day-of";
import styles from "@/components/ui/project.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Quoting, Written } from "@/components/ui/written";
import type { ConditionView } from "@/lib/conditions/schema";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { ConditionButtons } from "./condition-buttons";
import conditionsStyles from "./conditions.module.css";

/** What the agreement waits for, and what came of each condition; nothing where it has none. */
export function Conditions(props: { code: string; conditions: ConditionView[]; locale: Locale }) {
  const { code, conditions, locale } = props;
  const { decision, project } = messagesOf(locale);
  const messages = decision.conditions;
  if (conditions.length === 0) return null;
  return (
    <section
      className={classes(styles.projectSection, conditionsStyles.conditions)}
      id="conditions"
      aria-labelledby="conditions-title"
    >
      <h2 id="conditions-title">{messages.title}</h2>
      <ol>
        {conditions.map((condition) => (
          <li
            key={condition.id}
            className={condition.met ? conditionsStyles.met : condition.late ? conditionsStyles.late : undefined}
          >
            <Written as="p" text={condition.text} language={condition.language} locale={locale} />
            <p className={conditionsStyles.conditionState}>
              <ConditionState condition={condition} locale={locale} />
            </p>
            {condition.note && (
              <p className={conditionsStyles.conditionNote}>
                <Quoting sentence={project.statedReason} name="reason" text={condition.note} locale={locale} />
              </p>
            )}
            {(condition.abilities.report || condition.abilities.decide) && (
              <ConditionButtons
                code={code}
                condition={condition}
                locale={locale}
                messages={messages}
                dialogMessages={project}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ConditionState({ condition, locale }: { condition: ConditionView; locale: Locale }) {
  const messages = messagesOf(locale).decision.conditions;
  const { met, metBy, metAt, dueOn, late, note } = condition;
  if (met && metBy && metAt)
    return (
      <Sentence
        text={messages.met}
        values={{ person: metBy[locale], date: <DayOf at={metAt} locale={locale} /> }}
        locale={locale}
      />
    );
  const parts = [note ? messages.reported : messages.open];
  if (dueOn)
    parts.push(formatMessage(late ? messages.late : messages.due, locale, { date: formatDate(dueOn, locale) }));
  return parts.join(" · ");
}
