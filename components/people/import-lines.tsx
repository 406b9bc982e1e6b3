import { Scrolling } from "@/components/ui/scrolling";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import type { InvitationReport } from "@/lib/people/invitations/import/present";

type Props = {
  lines: InvitationReport["lines"];
  /** Whether it was carried out. */
  written: boolean;
  locale: Locale;
  messages: Messages["peoplePage"]["import"];
};

/** What becomes of each line of a table; what is wrong with one stands beside it, by column. */
export function ImportLines({ lines, written, locale, messages }: Props) {
  if (lines.length === 0) return null;
  const outcomes = { ...messages.outcomes, new: written ? messages.outcomes.done : messages.outcomes.new };
  return (
    <Scrolling name={messages.linesOf}>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.line}</th>
            <th scope="col">{messages.columns.email}</th>
            <th scope="col">{messages.columns.role}</th>
            <th scope="col">{messages.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, email, as, outcome, faults }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{email}</td>
              <td>{as}</td>
              <td>
                {outcome === "faulty"
                  ? faults.map(({ column, message }) => (
                      <div key={`${column} ${message}`}>
                        {column}
                        {PUNCTUATION[locale].colon}
                        {message}
                      </div>
                    ))
                  : outcomes[outcome]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}
