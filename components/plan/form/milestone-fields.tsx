"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Failure } from "@/components/projects/failure";
import { FormField, fieldId } from "@/components/projects/form-field";
import { ApiProblem, send } from "@/components/query/send";
import { languageOf } from "@/components/threads/language-of";
import type { Locale, Messages } from "@/lib/language/messages";
import type { MilestoneView } from "@/lib/projects/delivery/present";
import { MILESTONE_KINDS, type MilestoneEdit } from "@/lib/projects/delivery/schema";

export type MilestoneWords = Messages["progress"]["plan"] & {
  kinds: Messages["progress"]["kinds"];
  saved: string;
  saving: string;
  remove: string;
};
type Option = { value: string; name: string };
type Props = {
  code: string;
  milestone: MilestoneView;
  /** The others: what it can have to wait for. */
  others: { id: number; title: string }[];
  packages: Option[];
  places: Option[];
  locale: Locale;
  words: MilestoneWords;
  failure: Messages["project"]["failure"];
};

/** A milestone while the plan is written: each field is saved when it is changed, and it can be taken off again. */
export function MilestoneFields({ code, milestone, others, packages, places, locale, words, failure }: Props) {
  const router = useRouter();
  const [known, setKnown] = useState(milestone);
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
    onSuccess: (stored) => {
      version.current = stored.version;
      setKnown(stored);
      router.refresh();
    },
    onError: (error) => {
      // Somebody else was first: what is stored is shown, and the next change is made on it.
      const current = error instanceof ApiProblem && (error.problem.current as MilestoneView | undefined);
      if (current && "dueOn" in current) {
        version.current = current.version;
        setKnown(current);
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
  const at = (field: string) => `milestones.${milestone.id}${field && `.${field}`}`;
  const select = (field: "kind" | "workPackage" | "place", label: string, options: Option[], value: string | null) => (
    <FormField path={at(field)} label={label} errors={{}}>
      {(control) => (
        <select
          {...control}
          value={value ?? ""}
          onChange={(event) => save({ [field]: event.target.value || null } as MilestoneEdit)}
        >
          {field !== "kind" && <option value="">{words.none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
  return (
    <li className="edited-item milestone-fields" id={fieldId(at(""))} tabIndex={-1} aria-label={known.title}>
      <FormField path={at("title")} label={words.title} errors={{}}>
        {(control) => (
          <input
            {...control}
            key={known.title}
            lang={known.language}
            maxLength={160}
            autoComplete="off"
            defaultValue={known.title}
            onBlur={(event) => {
              const title = event.target.value.trim();
              if (title && title !== known.title) save({ title, language: languageOf(title, locale) });
            }}
          />
        )}
      </FormField>
      <FormField path={at("dueOn")} label={words.dueOn} errors={{}}>
        {(control) => (
          <input
            {...control}
            key={known.dueOn}
            type="date"
            max="2099-12-31"
            defaultValue={known.dueOn}
            onBlur={(event) =>
              event.target.value && event.target.value !== known.dueOn && save({ dueOn: event.target.value })
            }
          />
        )}
      </FormField>
      {select(
        "kind",
        words.kind,
        MILESTONE_KINDS.map((kind) => ({ value: kind, name: words.kinds[kind] })),
        known.kind,
      )}
      {select("workPackage", words.workPackage, packages, known.workPackage)}
      {select("place", words.place, places, known.place?.slug ?? null)}
      {others.length > 0 && (
        <details className="milestone-needs">
          <summary>{words.dependsOn}</summary>
          {others.map(({ id, title }) => (
            <label key={id} className="option">
              <input
                type="checkbox"
                checked={known.dependsOn.includes(id)}
                onChange={(event) =>
                  save({
                    dependsOn: event.target.checked
                      ? [...known.dependsOn, id]
                      : known.dependsOn.filter((other) => other !== id),
                  })
                }
              />
              <span>{title}</span>
            </label>
          ))}
        </details>
      )}
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
