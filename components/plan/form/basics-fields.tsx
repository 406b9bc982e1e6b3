"use client";

import type { Choices } from "@/components/proposals/proposal-fields";
import { classes } from "@/components/ui/classes";
import { FieldGroup, FormField } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { withValueAt } from "@/lib/merge/at";
import { digestOf } from "@/lib/plan-model/text";
import type { PlanText } from "@/lib/plan-model/text-form";
import type { Basics, Both } from "./basics";
import { ScopeFields } from "./scope-fields";
import { TextField } from "./text-field";
import type { Change, Content, Surroundings } from "./words";

type Props = { basics: Basics; choices: Choices; around: Surroundings; change: Change };

const TITLE = 160;
const SUMMARY = 4_000;

/** Title and summary of a project. */
export function TitleFields({
  basics,
  around,
  change,
}: {
  basics: Pick<Basics, "title" | "summary">;
  around: Surroundings;
  change: Change;
}) {
  const { words, original, both, errors } = around;
  // An amendment does not say it: which original a translation belongs to is settled when it comes into force.
  const told = basics.title.of !== undefined;
  const write = (path: string, { en, zh, of }: PlanText) =>
    change((now) => withValueAt(now, path, told ? { en, zh, of } : { en, zh }));
  const text = (value: Both): PlanText => ({ ...value, of: value.of ?? digestOf(value[original]) });
  const shared = { original, both, words: words.form, onText: write };
  return (
    <>
      <TextField
        {...shared}
        path="title"
        label={words.fields.title}
        hint={words.fieldHints.title}
        value={text(basics.title)}
        longest={TITLE}
        line
        error={errors[`title.${original}`]}
      />
      <TextField
        {...shared}
        path="summary"
        label={words.fields.summary}
        hint={words.fieldHints.summary}
        value={text(basics.summary)}
        longest={SUMMARY}
        error={errors[`summary.${original}`]}
      />
    </>
  );
}

/** The days on which a project begins and ends. */
export function DateFields({
  basics,
  around,
  change,
}: {
  basics: Pick<Basics, "startsOn" | "endsOn">;
  around: Surroundings;
  change: Change;
}) {
  const { words, errors } = around;
  return (
    <div className={forms.fieldRow}>
      {(["startsOn", "endsOn"] as const).map((path) => (
        <FormField key={path} path={path} label={words.fields[path]} errors={errors}>
          {(control) => (
            <input
              {...control}
              type="date"
              {...DAY_BOUNDS}
              value={basics[path] ?? ""}
              onChange={(event) => {
                const day = event.target.value || null;
                change((now) => withValueAt(now, path, day));
              }}
            />
          )}
        </FormField>
      ))}
    </div>
  );
}

/** Title, summary, cluster, themes, challenges, goals and dates of a project. */
export function BasicsFields({ basics, choices, around, change }: Props) {
  const { words, errors } = around;
  const cluster = choices.clusters.find(({ code }) => code === basics.cluster);

  function chooseCluster(code: string) {
    // Themes belong to their cluster: those of another one go.
    const own = choices.clusters.find((one) => one.code === code)?.themes.map((theme) => theme.code) ?? [];
    change((now) => ({
      ...now,
      cluster: code,
      themes: (now as Content & Basics).themes.filter((theme) => own.includes(theme)),
    }));
  }

  return (
    <>
      <TitleFields basics={basics} around={around} change={change} />
      <FieldGroup path="cluster" label={words.fields.cluster} hint={words.form.clusterChange} errors={errors}>
        {choices.clusters.map(({ code, colour, name }) => (
          <label key={code} className={classes(forms.option, forms.optionCluster, `of-${colour}`)}>
            <input
              type="radio"
              name="cluster"
              value={code}
              checked={code === basics.cluster}
              onChange={() => chooseCluster(code)}
            />
            <span>{name}</span>
          </label>
        ))}
      </FieldGroup>
      <ScopeFields
        scope={basics}
        themes={cluster?.themes ?? []}
        challenges={choices.challenges}
        around={around}
        change={change}
      />
      <DateFields basics={basics} around={around} change={change} />
    </>
  );
}
