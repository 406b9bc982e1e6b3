import type { ReactNode } from "react";
import panels from "@/components/ui/panels.module.css";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { roundFor } from "@/lib/rounds/fitting";

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

/** The call that a proposal goes into: its cluster's; before there is a cluster, the one it was begun from. */
export const answeredCall = ({ open, begunFrom }: Calls, cluster: string): OfferedCall | null =>
  cluster ? roundFor(open, cluster) : begunFrom;

type Props = { calls: Calls; cluster: string; messages: Catalogue["propose"]["call"] };

/** Which open call the chosen cluster leads into, where that is not the one that stands above the form. */
export function CallOfCluster({ calls, cluster, messages }: Props) {
  const { begunFrom } = calls;
  const call = answeredCall(calls, cluster);
  return (
    <div aria-live="polite">
      {begunFrom && call !== begunFrom && (
        <p className={panels.notice}>{fill(messages.notForCluster, { title: begunFrom.title })}</p>
      )}
      {call !== begunFrom && call?.panel}
    </div>
  );
}
