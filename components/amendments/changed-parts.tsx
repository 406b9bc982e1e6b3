import panels from "@/components/ui/panels.module.css";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PlanChange } from "@/lib/plans/versions/difference";
import type { PlanNames } from "@/lib/plans/versions/plan-names";
import styles from "./amendments.module.css";

/** Which parts of the plan an amendment touches, each a link to what differs in it. */
export function ChangedParts({ changes, messages }: { changes: PlanChange[]; messages: PlanNames }) {
  const amendmentMessages = messagesOf(messages.locale).amendments;
  const parts = [...new Set(changes.map(({ part }) => part))];
  if (parts.length === 0) return <p className={panels.sectionEmpty}>{amendmentMessages.whatNothing}</p>;
  return (
    <ul className={styles.changedParts}>
      {parts.map((part) => (
        <li key={part}>
          <a href={`#changed-${part}`}>{messages.part(part)}</a>{" "}
          <span className="hint">
            {formatMessage(amendmentMessages.whatCount, messages.locale, {
              count: changes.filter((change) => change.part === part).length,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
