import forms from "../forms.module.css";

/** What a good answer looks like, under what it is called. */
export type ExampleText = { title: string; text: string };

/** An example of a good answer, folded under a field's hint: it opens without a script, and is not printed. */
export function Example({ title, text }: ExampleText) {
  return (
    <details className={forms.fieldExample}>
      <summary>{title}</summary>
      <p>{text}</p>
    </details>
  );
}
