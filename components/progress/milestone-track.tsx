"use client";

import { useId, useState } from "react";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { useOpenForm } from "@/components/ui/autosave/requested-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { type DialogMessages, ReasonDialog } from "@/components/ui/dialogs/reason-dialog";
import { ChoiceField } from "@/components/ui/fields/choice-field";
import { FormField } from "@/components/ui/fields/form-field";
import { ActSentence } from "@/components/ui/notices/act-sentence";
import { Failure } from "@/components/ui/notices/failure";
import { DAY_BOUNDS } from "@/lib/language/bounds";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { MilestoneView } from "@/lib/progress/present";
import type { MilestoneEdit } from "@/lib/progress/schema";
import { ReachForm } from "./reach-form";
import { useEditMilestone } from "./use-milestones";
import styles from "./work.module.css";

type Props = {
  code: string;
  milestone: MilestoneView;
  /** The day on which the project begins. */
  startsOn: string | null;
  /** What is to be reached next, besides this one. */
  next: { title: string; dueOn: string } | null;
  people: { id: number; name: string }[];
  /** What holds where an open amendment would change it too. */
  holds: string | undefined;
  locale: Locale;
  messages: Messages["progress"]["track"];
  dialogMessages: DialogMessages;
  failure: Messages["project"]["failure"];
};

/** Marks a milestone as reached on a day and takes that back, says when it is expected, and who sees to it. */
export function MilestoneTrack(props: Props) {
  const { code, milestone, startsOn, next, people, holds, locale, messages, dialogMessages, failure } = props;
  const id = useId();
  const place = `milestone-track/${code}/${milestone.id}` as const;
  const [open, setOpen] = useOpenForm(place, `milestone-${milestone.id}`);
  const edit = useEditMilestone(code, locale);
  const { busy } = edit;
  const [reaching, setReaching] = useState(false);
  // The address may ask for the form while the other one is open.
  const changing = open && !reaching;
  const [done, setDone] = useState("");
  const [asking, setAsking] = useState(false);
  const named = { title: milestone.title };
  const reached = !!milestone.completedOn;
  const pathOf = (name: string) => `milestone${milestone.id}.${name}`;

  function change(changes: MilestoneEdit, sentence: string) {
    if (busy) return;
    return edit.mutateAsync(
      { id: milestone.id, version: milestone.version, edit: changes },
      {
        onSuccess: () => {
          setOpen(false);
          setReaching(false);
          setAsking(false);
          setDone(sentence);
        },
      },
    );
  }
  const day = (date: string) => formatDate(date, locale);
  function reach(on: string) {
    const sentence = next ? messages.doneNext : messages.doneAll;
    return change(
      { completedOn: on },
      formatMessage(sentence, locale, { date: day(on), title: next?.title ?? "", due: next ? day(next.dueOn) : "" }),
    );
  }
  const reopen = () =>
    change({ completedOn: null }, formatMessage(messages.undone, locale, { due: day(milestone.dueOn) }));
  // What was marked just now is undone at once; what others have read since is asked about.
  const isJustReached = reached && !!done;
  const labels = isJustReached
    ? { says: messages.undo, reads: messages.reopenFor }
    : reached
      ? { says: messages.reopen, reads: messages.notReachedFor }
      : { says: messages.reach, reads: messages.reachFor };
  function press() {
    // Why it did not happen is told beside the button.
    if (isJustReached) reopen()?.catch(() => {});
    else if (reached) setAsking(true);
    else show("reach");
  }
  /** One form at a time: what is wrong with the one is not told in the other. */
  function show(form: "reach" | "change" | null) {
    edit.reset();
    setReaching(form === "reach");
    setOpen(form === "change");
  }
  function save(data: FormData) {
    const owner = data.get("owner");
    const changes = {
      expectedOn: String(data.get("expectedOn") ?? "") || null,
      ...(owner !== null && { owner: Number(owner) || null }),
    };
    return change(changes, formatMessage(messages.changed, locale, named));
  }

  return (
    <div className={styles.workButtons}>
      {/* What it opens ends in the button of the same words: one at a time. */}
      {(reached || !reaching) && (
        <button
          type="button"
          className={classes(controls.button, controls.quiet)}
          disabled={busy}
          aria-label={formatMessage(labels.reads, locale, named)}
          aria-expanded={reached ? undefined : false}
          onClick={press}
        >
          {labels.says}
        </button>
      )}
      {reaching && !reached && (
        <ReachForm
          startsOn={startsOn}
          busy={busy}
          locale={locale}
          messages={messages}
          milestone={milestone.id}
          action={formatMessage(messages.reachFor, locale, named)}
          holds={holds}
          error={edit.error}
          failure={failure}
          onReached={reach}
          onClose={() => show(null)}
        />
      )}
      {asking && (
        <ReasonDialog
          place={`${place}/reopen`}
          title={formatMessage(messages.notReachedFor, locale, named)}
          description={formatMessage(messages.reopenTells, locale, { date: day(milestone.completedOn ?? "") })}
          confirm={messages.reopen}
          danger={false}
          reason={null}
          pending={busy}
          failure={<Failure error={edit.error} locale={locale} messages={failure} />}
          messages={dialogMessages}
          onConfirm={reopen}
          onClose={() => {
            setAsking(false);
            edit.reset();
          }}
        />
      )}
      {done && <ActSentence sentence={done} className={styles.reachDone} />}
      {!reached && (
        <button
          type="button"
          className={classes(controls.button, controls.quiet)}
          disabled={busy}
          aria-expanded={changing}
          aria-controls={id}
          aria-label={formatMessage(messages.moreFor, locale, named)}
          // The second click of a double one on what stood here before is none on this.
          onClick={({ detail }) => detail < 2 && show(changing ? null : "change")}
        >
          {messages.more}
        </button>
      )}
      {!changing && !reaching && !asking && <Failure error={edit.error} locale={locale} messages={failure} />}
      {changing && !reached && (
        <DraftForm place={place} id={id} className={styles.workForm} onSend={save}>
          <FormField path={pathOf("expectedOn")} label={messages.expectedOn} hint={messages.expectedHint}>
            {(control) => (
              <input
                {...control}
                type="date"
                name="expectedOn"
                {...DAY_BOUNDS}
                defaultValue={milestone.expectedOn ?? ""}
              />
            )}
          </FormField>
          {people.length > 0 && (
            <ChoiceField
              path={pathOf("owner")}
              name="owner"
              label={messages.owner}
              none={messages.nobody}
              options={people.map((person) => ({ value: person.id, name: person.name }))}
              initial={milestone.owner?.id ?? ""}
            />
          )}
          <Failure error={edit.error} locale={locale} messages={failure} />
          <button type="submit" className={controls.button} disabled={busy}>
            {busy ? messages.saving : messages.save}
          </button>
        </DraftForm>
      )}
    </div>
  );
}
