import { SUBJECTS, type Subject } from "@/lib/openapi/subjects";
import styles from "./operation-list.module.css";

type Props = {
  operations: { id: string; path: string; subject: Subject }[];
  messages: { subjects: Record<Subject, string>; operations: Record<string, string> };
};

/** Operations of the API by what they are about: what each tells, and where. */
export function OperationList({ operations, messages }: Props) {
  const about = SUBJECTS.map((subject) => ({ subject, own: operations.filter((each) => each.subject === subject) }));
  return about
    .filter(({ own }) => own.length > 0)
    .map(({ subject, own }) => (
      <section key={subject} aria-labelledby={`about-${subject}`}>
        <h4 id={`about-${subject}`}>{messages.subjects[subject]}</h4>
        <dl className={styles.operations}>
          {own.map(({ id, path }) => (
            <div key={id}>
              <dt>
                <code>{path}</code>
              </dt>
              <dd>{messages.operations[id]}</dd>
            </div>
          ))}
        </dl>
      </section>
    ));
}
