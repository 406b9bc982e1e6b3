import { classes } from "@/components/ui/classes";
import { Text } from "@/components/ui/language";
import { ActBeside } from "@/components/ui/notices/act-beside";
import panels from "@/components/ui/panels.module.css";
import projectStyles from "@/components/ui/project.module.css";
import { Quoting } from "@/components/ui/written";
import { formatDate, formatNumber, formatQuantity } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import type { IndicatorView } from "@/lib/progress/present";
import { isBeforeAgreement } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import { IndicatorLine } from "./indicator-line";
import { IndicatorValues } from "./indicator-values";
import styles from "./indicators.module.css";
import { MeasureForm } from "./measure-form";
import workStyles from "./work.module.css";

type Props = { project: ProjectView; indicators: IndicatorView[]; locale: Locale };

/** What the project is measured by: each indicator with its values over time, as a line and as a table. */
export function Indicators({ project, indicators, locale }: Props) {
  const { progress: messages, finalReport } = messagesOf(locale);
  return (
    <section className={classes(projectStyles.projectSection, projectStyles.wideSection)} id="indicators">
      <h2>{messagesOf(locale).plan.fields.indicators}</h2>
      {indicators.length === 0 && (
        <p className={panels.sectionEmpty}>
          {isBeforeAgreement(project.status) ? messages.noIndicators : finalReport.noIndicators}
        </p>
      )}
      <ul className={styles.indicators} data-testid="indicators">
        {indicators.map((indicator) => (
          <li key={indicator.key}>
            <Indicator project={project} indicator={indicator} locale={locale} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Indicator({ project, indicator, locale }: { project: ProjectView; indicator: IndicatorView; locale: Locale }) {
  const { progress: messages, project: projectMessages, problems, numbers } = messagesOf(locale);
  const { values, baseline, target } = indicator;
  const name = inLanguage(indicator.name, locale)?.text ?? indicator.key;
  const unit = inLanguage(indicator.unit, locale)?.text ?? "";
  const measured = inLanguage(indicator.measured, locale);
  const last = values.at(-1);
  const amount = (value: number) => formatQuantity(value, unit, locale);
  return (
    <>
      <h3>
        <Text text={indicator.name} locale={locale} />
      </h3>
      <p className={workStyles.workSmall}>
        {last ? (
          <strong>
            {formatMessage(messages.now, locale, { value: amount(last.value), date: formatDate(last.on, locale) })}
          </strong>
        ) : (
          <span>{messages.noValue}</span>
        )}
        {baseline !== null && <span>{formatMessage(messages.from, locale, { value: amount(baseline) })}</span>}
        {target !== null && <span>{formatMessage(messages.to, locale, { value: amount(target) })}</span>}
      </p>
      <ActBeside at={`indicator/${indicator.key}`} />
      {values.length > 1 && (
        <IndicatorLine
          values={values}
          baseline={baseline}
          target={target}
          label={formatMessage(messages.chart, locale, {
            name,
            unit,
            from: formatNumber(baseline ?? values[0]?.value ?? 0, locale),
            now: formatNumber(last?.value ?? 0, locale),
            date: formatDate(last?.on ?? "1970-01-01", locale),
            target: target === null ? "–" : formatNumber(target, locale),
          })}
          locale={locale}
        />
      )}
      {measured && (
        <p className={workStyles.workSmall}>
          <Quoting sentence={messages.measuredHow} name="text" {...measured} locale={locale} />
        </p>
      )}
      {values.length + indicator.corrections.length > 0 && (
        <IndicatorValues
          code={project.code}
          indicator={indicator}
          name={name}
          unit={unit}
          correctable={project.abilities.track}
          locale={locale}
        />
      )}
      {project.abilities.track && (
        <MeasureForm
          code={project.code}
          indicator={indicator.key}
          name={name}
          unit={unit}
          last={last?.value ?? null}
          locale={locale}
          messages={{ ...messages.measure, day: messages.day, note: messages.note }}
          numbers={numbers}
          failure={projectMessages.failure}
          required={problems.required}
        />
      )}
    </>
  );
}
