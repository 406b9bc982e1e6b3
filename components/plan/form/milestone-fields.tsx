"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Failure } from "@/components/projects/failure";
import { fieldId } from "@/components/projects/form-field";
import { ApiProblem, send } from "@/components/query/send";
import { languageOf } from "@/components/threads/language-of";
import type { Locale, Messages } from "@/lib/language/messages";
import type { MilestoneView } from "@/lib/projects/delivery/present";
import type { MilestoneEdit } from "@/lib/projects/delivery/schema";
import { MilestoneControls, type MilestoneWords, type Option, type PlannedMilestone } from "./milestone-controls";

type Words = MilestoneWords & { saved: string; saving: string; remove: string };
/** What is typed and not saved yet. */
type Typed = { title?: string; dueOn?: string };
type Props = {
  code: string;
  milestone: MilestoneView;
  /** The others: what it can have to wait for. */
  others: { id: number; title: string }[];
  packages: Option[];
  places: Option[];
  locale: Locale;
  words: Words;
  failure: Messages["project"]["failure"];
};

/** A milestone while the plan is written: each field is saved when it is changed, and it can be taken off again. */
export function MilestoneFields({ code, milestone, others, packages, places, locale, words, failure }: Props) {
  const router = useRouter();
  const [known, setKnown] = useState(milestone);
  const [typed, setTyped] = useState<Typed>({});
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const version = useRef(milestone.version);
  useEffect(() => {
    if (milestone.version <= version.current) return;
    version.current = milestone.version;
    setKnown(milestone);
  }, [milestone]);
  const path = `/api/v1/projects/${code}/milestones/${milestone.id}`;
  const edit = useMutation({
    mutationFn: (change: MilestoneEdit) =>
      send<MilestoneView>("PATCH", path, change, { locale, ifMatch: version.current }),
    onSuccess: (stored, sent) => {
      version.current = stored.version;
      setKnown(stored);
      // Unless it was typed on meanwhile.
      setTyped(({ title, dueOn }) => ({
        ...(title !== undefined && title.trim() !== sent.title && { title }),
        ...(dueOn !== undefined && dueOn !== sent.dueOn && { dueOn }),
      }));
      router.refresh();
    },
    onError: (error) => {
      // Somebody else was first: what is stored is shown, and the next change is made on it.
      const current = error instanceof ApiProblem && (error.problem.current as MilestoneView | undefined);
      if (current && "dueOn" in current) {
        version.current = current.version;
        setKnown(current);
        setTyped({});
      }
    },
  });
  const remove = useMutation({
    mutationFn: () => send("DELETE", path, undefined, { locale, ifMatch: version.current }),
    onSettled: () => router.refresh(),
  });
  // One after the other, each on the version that the one before left.
  const save = (change: MilestoneEdit) => {
    queue.current = queue.current.then(() => edit.mutateAsync(change)).catch(() => {});
  };
  const at = `milestones.${milestone.id}`;

  function write({ title, dueOn, ...change }: Partial<PlannedMilestone>) {
    if (title !== undefined) setTyped((before) => ({ ...before, title }));
    if (dueOn !== undefined) setTyped((before) => ({ ...before, dueOn }));
    if (Object.keys(change).length > 0) save(change);
  }
  /** What is typed letter by letter is saved when the reader goes on. */
  function leave() {
    const title = typed.title?.trim();
    if (title === "") setTyped(({ dueOn }) => (dueOn ? { dueOn } : {}));
    const change: MilestoneEdit = {
      ...(title && title !== known.title && { title, language: languageOf(title, locale) }),
      ...(typed.dueOn && typed.dueOn !== known.dueOn && { dueOn: typed.dueOn }),
    };
    if (Object.keys(change).length > 0) save(change);
  }

  return (
    <li className="edited-item milestone-fields" id={fieldId(at)} tabIndex={-1} aria-label={known.title}>
      <MilestoneControls
        at={at}
        milestone={{ ...known, place: known.place?.slug ?? null, ...typed }}
        others={others}
        packages={packages}
        places={places}
        words={words}
        errors={{}}
        onWrite={write}
        onLeave={leave}
      />
      <div className="milestone-end">
        <p className="hint" role="status">
          {edit.isPending ? words.saving : edit.isSuccess ? words.saved : ""}
        </p>
        <button type="button" className="button quiet" disabled={remove.isPending} onClick={() => remove.mutate()}>
          {words.remove} <span className="visually-hidden">{known.title}</span>
        </button>
      </div>
      <Failure error={edit.error ?? remove.error} locale={locale} words={failure} />
    </li>
  );
}
