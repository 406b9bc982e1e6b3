"use client";

import styles from "@/components/ui/autosave/editor.module.css";
import { FieldGroup } from "@/components/ui/fields/form-field";

export type Option = { code: string; name: string };
type Props = {
  path: string;
  label: string;
  hint?: string;
  chosen: string[];
  options: Option[];
  onChoose: (chosen: string[]) => void;
};

/** Any of a few codes, by their names; what is chosen and no longer offered stays to be seen. */
export function CodeChoice({ path, label, hint, chosen, options, onChoose }: Props) {
  const gone = chosen.filter((code) => !options.some((option) => option.code === code));
  return (
    <FieldGroup path={path} label={label} hint={hint} errors={{}}>
      {[...options, ...gone.map((code) => ({ code, name: code }))].map(({ code, name }) => (
        <label key={code} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={(event) =>
              onChoose(event.target.checked ? [...chosen, code] : chosen.filter((other) => other !== code))
            }
          />
          {name}
        </label>
      ))}
    </FieldGroup>
  );
}
