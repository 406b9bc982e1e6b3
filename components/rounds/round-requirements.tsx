import { FormNumber } from "@/components/ui/fields/form-number";
import type { NumberMessages } from "@/components/ui/fields/typed-number";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { FORM_SECTIONS } from "@/lib/plan-model/sections";
import type { RoundView } from "@/lib/rounds/schema";
import styles from "./rounds.module.css";

type Props = {
  requested: RoundView["requirements"] | undefined;
  messages: Messages["rounds"]["form"];
  parts: Messages["plan"]["sections"];
  numbers: NumberMessages;
  locale: Locale;
};

/** Which parts of the plan a round needs, and how many characters each may have. */
export const RoundRequirements = ({ requested, messages, parts, numbers, locale }: Props) => (
  <table className={styles.roundRequirements}>
    <thead>
      <tr>
        <th scope="col">{messages.part}</th>
        <th scope="col">{messages.required}</th>
        <th scope="col">{messages.longest}</th>
      </tr>
    </thead>
    <tbody>
      {FORM_SECTIONS.map((part) => (
        <tr key={part}>
          <th scope="row">{parts[part]}</th>
          <td>
            <input
              type="checkbox"
              name={`required-${part}`}
              aria-label={`${parts[part]} · ${messages.required}`}
              defaultChecked={requested?.[part]?.required}
            />
          </td>
          <td>
            <FormNumber
              path={`longest-${part}`}
              name={`longest-${part}`}
              label={<span className="visually-hidden">{`${parts[part]} · ${messages.longest}`}</span>}
              quantity="length"
              initial={String(requested?.[part]?.longest ?? "")}
              locale={locale}
              messages={numbers}
            />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
