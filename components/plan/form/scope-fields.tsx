"use client";

import { FieldGroup } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import { withValueAt } from "@/lib/merge/at";
import type { Basics } from "./basics";
import styles from "./fields.module.css";
import type { Change, Surroundings } from "./words";

type Option = { code: string; name: string };
type Props = {
  scope: Pick<Basics, "themes" | "challenges" | "sdgs">;
  /** The themes of the project's cluster. */
  themes: Option[];
  challenges: Option[];
  around: Surroundings;
  change: Change;
};

const toggled = <T,>(list: T[], value: T) =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

/** Themes, challenges and Sustainable Development Goals of a project. */
export function ScopeFields({ scope, themes, challenges, around, change }: Props) {
  const { words, errors } = around;
  const set = (path: string, value: unknown) => change((now) => withValueAt(now, path, value));
  const box = (key: string | number, name: string, checked: boolean, toggle: () => void) => (
    <label key={key} className={forms.option}>
      <input type="checkbox" checked={checked} onChange={toggle} />
      <span>{name}</span>
    </label>
  );
  const codes = (path: "themes" | "challenges", options: Option[]) =>
    options.map(({ code, name }) =>
      box(code, name, scope[path].includes(code), () => set(path, toggled(scope[path], code))),
    );
  const goal = (number: number) => () =>
    set(
      "sdgs",
      toggled(scope.sdgs, number).sort((a, b) => a - b),
    );
  return (
    <>
      <FieldGroup path="themes" label={words.fields.themes} errors={errors}>
        {codes("themes", themes)}
      </FieldGroup>
      <FieldGroup path="challenges" label={words.fields.challenges} errors={errors}>
        {codes("challenges", challenges)}
      </FieldGroup>
      <FieldGroup path="sdgs" label={words.fields.sdgs} hint={words.fieldHints.sdgs} errors={errors}>
        <div className={styles.sdgOptions}>
          {Object.entries(words.sdgs).map(([number, name]) =>
            box(number, `${number}. ${name}`, scope.sdgs.includes(Number(number)), goal(Number(number))),
          )}
        </div>
      </FieldGroup>
    </>
  );
}
