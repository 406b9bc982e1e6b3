import panels from "@/components/ui/panels.module.css";
import { Scrolling } from "@/components/ui/scrolling";
import { Quoting, Written } from "@/components/ui/written";
import { formatDate, formatNumber, nameInUnit } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { IndicatorView } from "@/lib/progress/present";
import { CorrectForm } from "./correct-form";
import styles from "./indicators.module.css";

type Correction = IndicatorView["corrections"][number];
type Props = {
  code: string;
  indicator: IndicatorView;
  name: string;
  unit: string;
  /** Whether the reader may enter values, and so correct them. */
  correctable: boolean;
  locale: Locale;
};

/** An indicator's values over time as a table: each with what it was before, and those that were removed. */
export function IndicatorValues({ code, indicator, name, unit, correctable, locale }: Props) {
  const { progress: messages, project, problems, numbers } = messagesOf(locale);
  const { values, corrections } = indicator;
  const removed = corrections.filter(({ became }) => !became);
  const signed = [...values, ...removed].some(({ author }) => author);
  const was = (one: Correction) => (
    <p key={one.at} className={styles.valueWas}>
      <Quoting
        sentence={one.became ? messages.correct.was : messages.correct.gone}
        name="reason"
        text={one.reason}
        params={{ value: formatNumber(one.value, locale), date: formatDate(one.on, locale) }}
        locale={locale}
      />
    </p>
  );
  const historyOf = (id: number) => corrections.filter(({ valueId, became }) => valueId === id && became).map(was);
  return (
    <details className={panels.disclosure}>
      <summary>{formatMessage(messages.table, locale, { name })}</summary>
      <Scrolling className={styles.tableScroll} name={formatMessage(messages.table, locale, { name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.day}</th>
              <th scope="col">{nameInUnit(messages.value, unit, locale)}</th>
              <th scope="col">{messages.note}</th>
              {signed && <th scope="col">{messages.enteredBy}</th>}
            </tr>
          </thead>
          <tbody>
            {values.map((value, index) => (
              <tr key={value.id}>
                <th scope="row">
                  <time dateTime={value.on}>{formatDate(value.on, locale)}</time>
                </th>
                <td className={styles.number}>{formatNumber(value.value, locale)}</td>
                <td>
                  {value.note && <Written text={value.note} locale={locale} />}
                  {historyOf(value.id)}
                  {correctable && (
                    <CorrectForm
                      code={code}
                      indicator={indicator.key}
                      value={value}
                      before={values[index - 1]?.value ?? null}
                      day={formatDate(value.on, locale)}
                      unit={unit}
                      locale={locale}
                      messages={messages.correct}
                      measure={{ ...messages.measure, day: messages.day, note: messages.note }}
                      numbers={numbers}
                      failure={project.failure}
                      required={problems.required}
                    />
                  )}
                </td>
                {signed && <td>{value.author?.[locale]}</td>}
              </tr>
            ))}
            {removed.map((one) => (
              <tr key={`removed-${one.valueId}`} className={styles.valueRemoved} data-testid="value-removed">
                <th scope="row">
                  <time dateTime={one.on}>{formatDate(one.on, locale)}</time>
                </th>
                <td className={styles.number}>
                  <s>{formatNumber(one.value, locale)}</s>
                </td>
                <td>
                  {historyOf(one.valueId)}
                  {was(one)}
                </td>
                {signed && <td>{one.author?.[locale]}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </details>
  );
}
