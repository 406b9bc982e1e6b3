import type { ReactNode } from "react";
import { FieldGroup } from "@/components/ui/fields/form-field";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { isFor } from "@/lib/rounds/fitting";

/** An open call, as the form of a proposal shows it. */
export type OfferedCall = {
  id: number;
  title: string;
  /** None means all. */
  clusters: string[];
  /** How many characters a summary may have in it. */
  longestSummary: number | null;
  panel: ReactNode;
};

/** The open calls in the order of their closing, and the one that the proposal was begun from. */
export type Calls = { open: OfferedCall[]; begunFrom: OfferedCall | null };

/**
 * The call that a proposal goes into: of those that are open for its cluster the chosen one, else the one it was begun
 * from, else that which closes first; before there is a cluster, the one it was begun from.
 */
export function answeredCall({ open, begunFrom }: Calls, cluster: string, chosen: number | null): OfferedCall | null {
  if (!cluster) return begunFrom;
  const fitting = open.filter((one) => isFor(one, cluster));
  return fitting.find(({ id }) => id === chosen) ?? fitting.find((one) => one === begunFrom) ?? fitting[0] ?? null;
}

type Props = {
  calls: Calls;
  cluster: string;
  chosen: number | null;
  onChosen: (call: number) => void;
  messages: Catalogue["propose"]["call"];
};

/** Which open call the chosen cluster leads into, where that is not the one above the form; of several it is chosen. */
export function CallOfCluster({ calls, cluster, chosen, onChosen, messages }: Props) {
  const { begunFrom } = calls;
  const call = answeredCall(calls, cluster, chosen);
  const fitting = cluster ? calls.open.filter((one) => isFor(one, cluster)) : [];
  return (
    <div aria-live="polite">
      {begunFrom && cluster && !isFor(begunFrom, cluster) && (
        <p className={panels.notice}>{fill(messages.notForCluster, { title: begunFrom.title })}</p>
      )}
      {call && fitting.length > 1 && (
        <FieldGroup path="round" label={messages.which}>
          {fitting.map(({ id, title }) => (
            <label key={id} className={forms.option}>
              <input type="radio" name="round" value={id} checked={id === call.id} onChange={() => onChosen(id)} />
              <span>{title}</span>
            </label>
          ))}
        </FieldGroup>
      )}
      {call !== begunFrom && call?.panel}
    </div>
  );
}
