"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { Locale, Messages } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import type { MilestoneView } from "@/lib/projects/delivery/present";
import { Failure } from "./failure";
import { ReasonDialog } from "./reason-dialog";
import { useReachMilestone, useRemoveMilestone } from "./use-milestones";

type Props = { code: string; milestone: MilestoneView; locale: Locale; words: Messages["project"] };

/** Marks a milestone as reached today, opens it again, or takes it off the plan after asking once more. */
export function MilestoneButtons({ code, milestone, locale, words }: Props) {
  const router = useRouter();
  const [refreshing, refresh] = useTransition();
  const [removing, setRemoving] = useState(false);
  const reach = useReachMilestone(code, locale);
  const remove = useRemoveMilestone(code, locale);
  const busy = reach.isPending || remove.isPending || refreshing;
  const named = { title: milestone.title };
  const reached = !!milestone.completedOn;
  const again = () => refresh(() => router.refresh());

  return (
    <div className="milestone-buttons">
      <button
        type="button"
        className="button quiet"
        disabled={busy}
        aria-label={say(reached ? words.reopenFor : words.markDoneFor, locale, named)}
        onClick={() =>
          reach.mutate(
            { ...milestone, completedOn: reached ? null : new Date().toISOString().slice(0, 10) },
            { onSettled: again },
          )
        }
      >
        {reached ? words.reopen : words.markDone}
      </button>
      {!reached && (
        <button
          type="button"
          className="button quiet"
          disabled={busy}
          aria-label={say(words.removeMilestoneFor, locale, named)}
          onClick={() => setRemoving(true)}
        >
          {words.removeMilestone}
        </button>
      )}
      <Failure error={reach.error ?? (removing ? null : remove.error)} locale={locale} words={words.failure} />
      {removing && (
        <ReasonDialog
          title={say(words.removeMilestoneFor, locale, named)}
          tells={words.removeMilestoneTells}
          confirm={words.removeMilestone}
          danger
          reason={null}
          pending={busy}
          failure={<Failure error={remove.error} locale={locale} words={words.failure} />}
          words={words}
          onConfirm={() =>
            remove.mutate(milestone, {
              onSuccess: () => {
                setRemoving(false);
                again();
              },
            })
          }
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  );
}
