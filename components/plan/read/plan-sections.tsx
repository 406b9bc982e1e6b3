import type { ReactNode } from "react";
import labels from "@/components/ui/labels.module.css";
import { exactDifference } from "@/lib/language/exact";
import { formatDate, formatMoney, formatNumber } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { say } from "@/lib/language/say";
import type { PlanContent } from "@/lib/plan-model/content";
import type { Section, SectionContent } from "@/lib/plan-model/sections";
import { sumsOf } from "../budget-sums";
import { BudgetTable } from "../budget-table";
import { PlanLine, PlanTextView } from "./plan-text";
import styles from "./read.module.css";

/** What every section of the plan is read with. */
export type Reading = {
  original: Locale;
  both: boolean;
  locale: Locale;
  /** What a place is called. */
  nameOf: (slug: string) => string;
  /** The sides and places that take part, the lead's first: texts of each are read in this order. */
  sides: string[];
  places: string[];
  milestones: PlanContent["milestones"];
};

/** The texts of sides or places in the order in which these take part; of any other last. */
const inOrder = <T,>(texts: Record<string, T>, order: string[]): [string, T][] =>
  Object.entries(texts).sort(([a], [b]) => rank(order, a) - rank(order, b));
const rank = (order: string[], key: string) => (order.includes(key) ? order.indexOf(key) : order.length);

type Views = { [S in Section]: (content: SectionContent<S>, reading: Reading) => ReactNode };

const wordsOf = ({ locale }: Reading) => messagesOf(locale).plan;

/** How each section is read; what the form asks for stands in components/plan/fields. */
export const VIEWS: Views = {
  problems: ({ sides }, reading) =>
    inOrder(sides, reading.sides).map(([side, text]) => (
      <section key={side}>
        <h3>{(wordsOf(reading).sides as Record<string, string>)[side] ?? side}</h3>
        <PlanTextView text={text} {...reading} />
      </section>
    )),
  objectives: ({ items }, reading) => (
    <ol>
      {items.map(({ key, text }) => (
        <li key={key}>
          <PlanTextView text={text} {...reading} />
        </li>
      ))}
    </ol>
  ),
  workPackages: ({ items }, reading) => (
    <ol className={styles.planItems}>
      {items.map((item, index) => (
        <WorkPackage key={item.key} item={item} number={index + 1} reading={reading} />
      ))}
    </ol>
  ),
  targetGroups: ({ text }, reading) => <PlanTextView text={text} {...reading} />,
  contributions: ({ places }, reading) =>
    inOrder(places, reading.places).map(([slug, text]) => (
      <section key={slug}>
        <h3>{reading.nameOf(slug)}</h3>
        <PlanTextView text={text} {...reading} />
      </section>
    )),
  associates: ({ items }, reading) => (
    <ul className={styles.planItems}>
      {items.map(({ key, name, kind, place, role }) => (
        <li key={key}>
          <h3>
            <PlanLine text={name} {...reading} />
          </h3>
          <p className={styles.planFacts}>
            {[wordsOf(reading).choices.kind[kind], place && reading.nameOf(place)].filter(Boolean).join(" · ")}
          </p>
          <PlanTextView text={role} {...reading} />
        </li>
      ))}
    </ul>
  ),
  budget: (budget, reading) => {
    const words = wordsOf(reading);
    const sum = sumsOf(budget).total;
    const money = (amount: number) => `${formatMoney(amount, reading.locale)} ${budget.currency}`;
    return (
      <>
        {budget.lines.length > 0 && (
          <BudgetTable budget={budget} nameOf={reading.nameOf} locale={reading.locale} words={words} />
        )}
        {budget.total !== null && (
          <p>
            {words.budget.statedTotal}
            {PUNCTUATION[reading.locale].colon}
            {money(budget.total)}
          </p>
        )}
        {budget.total !== null && budget.total !== sum && (
          <p className={labels.behind}>
            {say(words.budget.differs, reading.locale, { difference: money(exactDifference(budget.total, sum)) })}
          </p>
        )}
      </>
    );
  },
  results: ({ text, indicators }, reading) => (
    <>
      <PlanTextView text={text} {...reading} />
      {indicators.length > 0 && <Indicators indicators={indicators} reading={reading} />}
    </>
  ),
  risks: ({ items }, reading) => {
    const words = wordsOf(reading);
    const { colon } = PUNCTUATION[reading.locale];
    return (
      <ul className={styles.planItems}>
        {items.map(({ key, text, likelihood, impact, answer }) => (
          <li key={key}>
            <PlanTextView text={text} {...reading} />
            <p className={styles.planFacts}>
              {words.fields.likelihood}
              {colon}
              {words.choices.likelihood[likelihood]} · {words.fields.impact}
              {colon}
              {words.choices.likelihood[impact]}
            </p>
            <h4>{words.fields.answer}</h4>
            <PlanTextView text={answer} {...reading} />
          </li>
        ))}
      </ul>
    );
  },
  afterwards: ({ text }, reading) => <PlanTextView text={text} {...reading} />,
};

type WorkPackageProps = {
  item: SectionContent<"workPackages">["items"][number];
  number: number;
  reading: Reading;
};

function WorkPackage({ item, number, reading }: WorkPackageProps) {
  const words = wordsOf(reading);
  const { locale } = reading;
  const due = reading.milestones.filter(({ workPackage }) => workPackage === item.key);
  return (
    <li id={`package-${item.key}`}>
      <h3>
        {number}. <PlanLine text={item.title} {...reading} />
      </h3>
      {item.place && (
        <p className={styles.planFacts}>{say(words.read.leads, locale, { place: reading.nameOf(item.place) })}</p>
      )}
      <PlanTextView text={item.description} {...reading} />
      {item.activities.length > 0 && (
        <>
          <h4>{words.fields.activities}</h4>
          <ol>
            {item.activities.map(({ key, text }) => (
              <li key={key}>
                <PlanTextView text={text} {...reading} />
              </li>
            ))}
          </ol>
        </>
      )}
      {due.length > 0 && (
        <ul>
          {due.map(({ id, kind, title, language, dueOn }) => (
            <li key={id}>
              {words.read.kinds[kind]}
              {PUNCTUATION[locale].colon}
              <span lang={language === locale ? undefined : language}>{title}</span> ·{" "}
              {say(words.read.dueOn, locale, { date: formatDate(dueOn, locale) })}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Indicators(props: { indicators: SectionContent<"results">["indicators"]; reading: Reading }) {
  const { indicators, reading } = props;
  const words = wordsOf(reading).fields;
  const { locale } = reading;
  const figure = (value: number | null) => (value === null ? "–" : formatNumber(value, locale));
  return (
    <div className={styles.tableScroll}>
      <table className={styles.budgetTable}>
        <caption>{words.indicators}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.baseline}</th>
            <th scope="col">{words.target}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ key, name, unit, baseline, target, measured }) => (
            <tr key={key}>
              <th scope="row">
                <PlanLine text={name} {...reading} />
                <PlanTextView text={measured} {...reading} />
              </th>
              <td>
                <PlanLine text={unit} {...reading} both={false} />
              </td>
              <td>{figure(baseline)}</td>
              <td>{figure(target)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
