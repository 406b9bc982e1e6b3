import { Scrolling } from "@/components/ui/scrolling";
import type { Content, ListField } from "@/lib/plan-model/fields";
import { readingOf } from "@/lib/plan-model/fields";
import type { PlanText } from "@/lib/plan-model/text-form";
import styles from "./read.module.css";
import { type Reading, shownField } from "./reading";

type Props = { field: ListField; entries: (Content & { key: string })[]; reading: Reading };

/** Entries as rows: what each is called with its longer texts, and its facts beside. */
export function EntriesTable({ field, entries, reading }: Props) {
  const { messages } = reading;
  const { name, facts, texts } = readingOf(field.fields);
  return (
    <Scrolling name={messages.field(field.label)}>
      <table className={styles.budgetTable}>
        <caption>{messages.field(field.label)}</caption>
        <thead>
          <tr>
            {[name, ...facts].map(({ label }) => (
              <th key={label} scope="col">
                {messages.field(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.key}>
              <th scope="row">
                {shownField(name, entry, reading)}
                {texts.map((text) => (
                  <div key={text.name}>{reading.text(entry[text.name] as PlanText)}</div>
                ))}
              </th>
              {facts.map((fact) => (
                <td key={fact.name}>{shownField(fact, entry, reading) || "–"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
