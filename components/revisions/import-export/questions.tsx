import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";
import revisionsStyles from "../revisions.module.css";
import { type ExchangeMessages, type ImportNames, whereIn } from "./where";

type Question = ImportReport["questions"][number];
type Props = {
  questions: Question[];
  called: ImportNames;
  /** The answers so far, each as it is given back. */
  given: string[];
  onAnswer: (question: Question, answer: string) => void;
  locale: Locale;
  messages: ExchangeMessages;
};

/** What is asked about the numbers of a file, in the words of the forms; each is answered once. */
export function Questions({ questions, called, given, onAnswer, locale, messages }: Props) {
  return (
    <div className={panels.notice}>
      <h4>{messages.questions}</h4>
      <p>{messages.questionsTell}</p>
      <ul>
        {questions.map((question) => (
          <li key={question.answers[0]?.answer}>
            <p>
              <span className={revisionsStyles.faultWhere}>{whereIn(question, called, locale, messages)}</span>{" "}
              {question.message}
            </p>
            {question.answers.map(({ answer, label }) => (
              <button
                key={answer}
                type="button"
                className={controls.button}
                aria-pressed={given.includes(answer)}
                onClick={() => onAnswer(question, answer)}
              >
                {label}
              </button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
