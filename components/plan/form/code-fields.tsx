"use client";

import { classes } from "@/components/ui/classes";
import { FieldGroup } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { withValueAt } from "@/lib/merge/at";
import type { CodeField, CodesField, Content } from "@/lib/plan-model/fields";
import styles from "./fields.module.css";
import type { Change, FormContext } from "./messages";

type Plain = { path: string; label: string; hint?: string };
type Props<F> = Plain & { field: F; content: Content; formContext: FormContext; change: Change };

const toggled = <T,>(list: T[], value: T) =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** The cluster that a project belongs to. */
export function ClusterChoice({ content, formContext, change, path, label, hint }: Props<CodeField>) {
  const { clusters } = formContext.choices;

  function choose(code: string) {
    // Themes belong to their cluster: those of another one go.
    const own = clusters.find((one) => one.code === code)?.themes.map((theme) => theme.code) ?? [];
    change((now) => ({
      ...withValueAt(now, path, code),
      themes: (now.themes as string[]).filter((theme) => own.includes(theme)),
    }));
  }

  return (
    <FieldGroup path={path} label={label} hint={hint} errors={formContext.errors}>
      {clusters.map(({ code, colour, name }) => (
        <label key={code} className={classes(forms.option, forms.optionCluster, `of-${colour}`)}>
          <input type="radio" name={path} value={code} checked={code === content[path]} onChange={() => choose(code)} />
          <span>{name}</span>
        </label>
      ))}
    </FieldGroup>
  );
}

/** Themes, challenges or Sustainable Development Goals to choose from. */
export function CodesChoice({ field, content, formContext, change, path, label, hint }: Props<CodesField>) {
  const chosen = (content[path] ?? []) as (string | number)[];
  const boxes = optionsOf(field, content, formContext).map(({ value, name }) => (
    <label key={value} className={forms.option}>
      <input
        type="checkbox"
        checked={chosen.includes(value)}
        onChange={() => {
          const all = toggled(chosen, value);
          change((now) =>
            withValueAt(now, path, field.of === "sdgs" ? all.sort((a, b) => Number(a) - Number(b)) : all),
          );
        }}
      />
      <span>{name}</span>
    </label>
  ));
  return (
    <FieldGroup path={path} label={label} hint={hint} errors={formContext.errors}>
      {field.of === "sdgs" ? <div className={styles.sdgOptions}>{boxes}</div> : boxes}
    </FieldGroup>
  );
}

/** What is offered: the themes are those of the cluster. */
function optionsOf({ of }: CodesField, content: Content, { choices, cluster, messages }: FormContext) {
  if (of === "sdgs")
    return Object.entries(messages.sdgs).map(([number, name]) => ({
      value: Number(number),
      name: `${number}. ${name}`,
    }));
  const own = choices.clusters.find(({ code }) => code === (content.cluster ?? cluster));
  const options = of === "themes" ? (own?.themes ?? []) : choices.challenges;
  return options.map(({ code, name }) => ({ value: code, name }));
}
