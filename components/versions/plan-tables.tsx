import { classes } from "@/components/ui/classes";
import { Written } from "@/components/ui/written";
import { sumOf } from "@/lib/plan-model/blocks";
import type { PlanContent } from "@/lib/plan-model/content";
import { MILESTONE_FIELDS } from "@/lib/plan-model/milestone-fields";
import type { PlanNames } from "@/lib/plans/versions/plan-names";
import { PlanText } from "./plan-text";
import styles from "./versions.module.css";

const MILESTONE_COLUMNS = ["dueOn", "title", "kind", "place", "workPackage"] as const;

type Props = { plan: PlanContent; messages: PlanNames };

const Heads = ({ names }: { names: string[] }) => (
  <thead>
    <tr>
      {names.map((name) => (
        <th key={name} scope="col">
          {name}
        </th>
      ))}
    </tr>
  </thead>
);

/** What is planned for when, and by whom. */
export function MilestoneTable({ plan, messages }: Props) {
  const works = new Map(plan.sections.workPackages?.items.map(({ key, title }) => [key, title]));
  const languages = { original: plan.originalLanguage, locale: messages.locale };
  return (
    <table className={classes(styles.planTable, styles.stacking)}>
      <Heads names={MILESTONE_COLUMNS.map((name) => messages.field(MILESTONE_FIELDS[name]))} />
      <tbody>
        {plan.milestones.map(({ id, title, language, kind, place, dueOn, workPackage }) => {
          const work = workPackage && works.get(workPackage);
          return (
            <tr key={id ?? `${title} ${dueOn}`}>
              <td>
                <time dateTime={dueOn}>{messages.value({ as: "day", value: dueOn })}</time>
              </td>
              <th scope="row">
                <Written text={title} language={language} locale={messages.locale} />
              </th>
              <td>{messages.value({ as: "milestoneKind", value: kind })}</td>
              <td>{place && messages.place(place)}</td>
              <td>{work && <PlanText text={work} {...languages} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Who pays what in which year from which source, with what it comes to. */
export function BudgetTable({ plan, messages }: Props) {
  const budget = plan.sections.budget;
  if (!budget) return null;
  const languages = { original: plan.originalLanguage, locale: messages.locale };
  return (
    <table className={classes(styles.planTable, styles.stacking)}>
      <Heads names={(["place", "year", "source", "note", "amount"] as const).map(messages.field)} />
      <tbody>
        {budget.lines.map(({ key, place, year, source, amount, note }) => (
          <tr key={key}>
            <th scope="row">{messages.place(place)}</th>
            <td>{year}</td>
            <td>{messages.value({ as: "source", value: source })}</td>
            <td>
              <PlanText text={note} {...languages} />
            </td>
            <td className={styles.number}>{messages.money(amount, budget.currency)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {messages.field("sum")}
          </th>
          <td className={styles.number}>{messages.money(sumOf(plan), budget.currency)}</td>
        </tr>
        {budget.total !== null && budget.total !== sumOf(plan) && (
          <tr>
            <th scope="row" colSpan={4}>
              {messages.field("total")}
            </th>
            <td className={styles.number}>{messages.money(budget.total, budget.currency)}</td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
