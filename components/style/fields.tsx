"use client";

import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FormField } from "@/components/ui/fields/form-field";

type Props = {
  labels: { title: string; year: string; themes: string; text: string };
  hint: string;
  value: string;
  option: string;
  text: string;
  wrong: string;
  optional: string;
};

/** Fields of each kind: with a hint, with a fault, optional, and of several lines. */
export function Fields({ labels, hint, value, option, text, wrong, optional }: Props) {
  return (
    <>
      <FormField path="style.plain" label={labels.title} hint={hint} errors={{}}>
        {(control) => <input {...control} type="text" defaultValue={value} />}
      </FormField>
      <FormField path="style.wrong" label={labels.year} errors={{ "style.wrong": wrong }}>
        {(control) => <input {...control} type="text" />}
      </FormField>
      <ChoiceField
        path="style.choice"
        label={labels.themes}
        optional={optional}
        errors={{}}
        options={[{ value: option, name: option }]}
      />
      <FormField path="style.text" label={labels.text} errors={{}}>
        {(control) => <textarea {...control} rows={2} defaultValue={text} />}
      </FormField>
    </>
  );
}
