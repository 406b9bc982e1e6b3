import type { Messages } from "@/lib/language/messages";
import { PARTS } from "@/lib/projects/plan/parts";
import type { RoundView } from "@/lib/rounds/schema";

type Props = {
  asked: RoundView["requirements"] | undefined;
  words: Messages["rounds"]["form"];
  parts: Messages["plan"]["parts"];
};

/** Which parts of the plan a round needs, and how many characters each may have. */
export const RoundRequirements = ({ asked, words, parts }: Props) => (
  <table className="round-requirements">
    <thead>
      <tr>
        <th scope="col">{words.part}</th>
        <th scope="col">{words.required}</th>
        <th scope="col">{words.longest}</th>
      </tr>
    </thead>
    <tbody>
      {PARTS.map((part) => (
        <tr key={part}>
          <th scope="row">{parts[part]}</th>
          <td>
            <input
              type="checkbox"
              name={`required-${part}`}
              aria-label={`${parts[part]} · ${words.required}`}
              defaultChecked={asked?.[part]?.required}
            />
          </td>
          <td>
            <input
              type="number"
              min={100}
              step={100}
              name={`longest-${part}`}
              aria-label={`${parts[part]} · ${words.longest}`}
              defaultValue={asked?.[part]?.longest ?? ""}
            />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
