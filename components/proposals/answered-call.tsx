import type { ReactNode } from "react";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages as Catalogue } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { fill, formatMessage } from "@/lib/language/say";
import { isFor, roundFor } from "@/lib/rounds/fitting";

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

type Props = { calls: Calls; cluster: string; locale: Locale; messages: Catalogue["propose"]["call"] };

/** Which open call the chosen cluster leads into, where that is not the one above the form; and that others are open. */
export function CallOfCluster({ calls, cluster, locale, messages }: Props) {
  const { begunFrom } = calls;
  const call = answeredCall(calls, cluster);
  const others = cluster ? calls.open.filter((one) => one !== call && isFor(one, cluster)) : [];
  return (
    <div aria-live="polite">
      {begunFrom && call !== begunFrom && (
        <p className={panels.notice}>{fill(messages.notForCluster, { title: begunFrom.title })}</p>
      )}
      {call !== begunFrom && call?.panel}
      {call && others.length > 0 && (
        <p className={panels.notice}>
          {formatMessage(messages.alsoOpen, locale, {
            titles: others.map(({ title }) => title).join(PUNCTUATION[locale].list),
            title: call.title,
          })}
        </p>
      )}
    </div>
  );
}
