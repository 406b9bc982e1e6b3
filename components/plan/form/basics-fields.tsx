"use client";

import { FieldGroup, FormField } from "@/components/projects/form-field";
import type { Choices } from "@/components/projects/proposal-fields";
import { withValueAt } from "@/lib/editing/at";
import type { PlanText } from "@/lib/projects/plan/text-form";
import { digestOf } from "@/lib/projects/plan/text";
import { TextField } from "./text-field";
import type { Change, Content, Surroundings } from "./words";

type Both = { en: string | null; zh: string | null };
/** What of a project the form's first page edits. */
export type Basics = {
  title: Both;
  summary: Both;
  cluster: string;
  themes: string[];
  challenges: string[];
  sdgs: number[];
  startsOn: string | null;
  endsOn: string | null;
};

type Props = { basics: Basics; choices: Choices; around: Surroundings; change: Change };

const TITLE = 160;
const SUMMARY = 4_000;
const toggled = <T,>(list: T[], value: T) =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Title, summary, cluster, themes, challenges, goals and dates of a project. */
export function BasicsFields({ basics, choices, around, change }: Props) {
  const { words, original, both, locale, errors } = around;
  const set = (path: string, value: unknown) => change((now) => withValueAt(now, path, value));
  // Which original a title was translated from is not kept: a title is short, and read beside the other.
  const write = (path: string, { en, zh }: PlanText) => set(path, { en, zh });
  const text = (value: Both): PlanText => ({ ...value, of: digestOf(value[original]) });
  const shared = { original, both, locale, words: words.form, onText: write };
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
      <FieldGroup path="cluster" label={words.fields.cluster} hint={words.form.clusterChange} errors={errors}>
        {choices.clusters.map(({ code, colour, name }) => (
          <label key={code} className={`option option-cluster of-${colour}`}>
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
      <FieldGroup path="themes" label={words.fields.themes} errors={errors}>
        {cluster?.themes.map(({ code, name }) => (
          <label key={code} className="option">
            <input
              type="checkbox"
              checked={basics.themes.includes(code)}
              onChange={() => set("themes", toggled(basics.themes, code))}
            />
            <span>{name}</span>
          </label>
        ))}
      </FieldGroup>
      <FieldGroup path="challenges" label={words.fields.challenges} errors={errors}>
        {choices.challenges.map(({ code, name }) => (
          <label key={code} className="option">
            <input
              type="checkbox"
              checked={basics.challenges.includes(code)}
              onChange={() => set("challenges", toggled(basics.challenges, code))}
            />
            <span>{name}</span>
          </label>
        ))}
      </FieldGroup>
      <FieldGroup path="sdgs" label={words.fields.sdgs} hint={words.fieldHints.sdgs} errors={errors}>
        <div className="sdg-options">
          {Object.entries(words.sdgs).map(([number, name]) => (
            <label key={number} className="option">
              <input
                type="checkbox"
                checked={basics.sdgs.includes(Number(number))}
                onChange={() =>
                  set(
                    "sdgs",
                    toggled(basics.sdgs, Number(number)).sort((a, b) => a - b),
                  )
                }
              />
              <span>
                {number}. {name}
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
      <div className="field-row">
        {(["startsOn", "endsOn"] as const).map((path) => (
          <FormField key={path} path={path} label={words.fields[path]} errors={errors}>
            {(control) => (
              <input
                {...control}
                type="date"
                max="2099-12-31"
                value={basics[path] ?? ""}
                onChange={(event) => set(path, event.target.value || null)}
              />
            )}
          </FormField>
        ))}
      </div>
    </>
  );
}
