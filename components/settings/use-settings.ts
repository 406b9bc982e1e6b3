import { useState } from "react";
import { ApiProblem, send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import type { DraftConflict } from "@/components/ui/autosave/draft-sync";
import type { FieldError } from "@/lib/access/problems";
import type { Locale } from "@/lib/language/locales";
import { type Choice, merged } from "@/lib/merge/merge";
import type { Settings, SettingsEdit } from "@/lib/rounds/schema";
import type { Bilingual } from "@/lib/taxonomy/queries";

/** What to tell the reader besides the fields. */
export type SettingsNotice = { kind: "same" | "chosen" } | { kind: "joined"; by: Bilingual | null } | null;

/** Which part of the settings a form holds: how it shows what is stored, and what it changes of that. */
export type Part<V> = {
  valuesOf: (settings: Settings) => V;
  changeOf: (stored: V, values: V) => { ok: true; value: SettingsEdit } | { ok: false; errors: FieldError[] };
};

/**
 * The settings in the form and what is stored. Where somebody else saved meanwhile, what both changed is asked for,
 * and nothing is saved until the reader has looked at it and saves again.
 */
export function useSettings<V extends object>(
  settings: Settings,
  { valuesOf, changeOf }: Part<V>,
  { locale, onSaved }: { locale: Locale; onSaved: () => void },
) {
  const [stored, setStored] = useState(settings);
  const [values, setValues] = useState(() => valuesOf(settings));
  const [conflict, setConflict] = useState<DraftConflict<V> | null>(null);
  const [announcement, setAnnouncement] = useState<SettingsNotice>(null);

  function take(fresh: Settings, own: V) {
    setStored(fresh);
    setValues(own);
    setConflict(null);
  }

  function meet(fresh: Settings) {
    const theirs = valuesOf(fresh);
    const { content, conflicts } = merged(valuesOf(stored), values, theirs);
    const editor = fresh.changed?.by ?? null;
    take(fresh, content);
    if (conflicts.length === 0) return setAnnouncement({ kind: "joined", by: editor });
    const { version } = fresh;
    const updatedAt = fresh.changed?.at ?? "";
    setConflict({ theirs: { content: theirs, version, updatedAt, editor }, conflicts, choices: {} });
  }

  const saving = useChange({
    mutationFn: (edit: SettingsEdit) =>
      send<Settings>("PATCH", "/api/v1/settings", edit, { locale, ifMatch: stored.version }),
    onSuccess: (fresh) => {
      take(fresh, valuesOf(fresh));
      setAnnouncement(null);
    },
    onShown: onSaved,
    onError: (error) => {
      const current = error instanceof ApiProblem && error.problem.status === 412 && error.problem.current;
      if (current) meet(current as Settings);
    },
  });

  return {
    values,
    conflict,
    notice: announcement,
    saving,
    /** What is wrong at which field. */
    faults: (): FieldError[] => {
      const edit = changeOf(valuesOf(stored), values);
      return edit.ok ? [] : edit.errors;
    },
    /** Sends what was changed, if anything was. */
    save: (): Promise<unknown> | undefined => {
      if (saving.isPending || conflict) return;
      const edit = changeOf(valuesOf(stored), values);
      if (!edit.ok) return;
      if (Object.keys(edit.value).length > 0) return saving.mutateAsync(edit.value);
      saving.reset();
      setAnnouncement({ kind: "same" });
      return Promise.resolve();
    },
    change: (edit: Partial<V>) => {
      setAnnouncement(null);
      setValues((now) => ({ ...now, ...edit }));
    },
    choose: (path: string, choice: Choice) => {
      if (!conflict) return;
      const choices = { ...conflict.choices, [path]: choice };
      const field = conflict.conflicts.find((one) => one.path === path);
      if (field) setValues((now) => ({ ...now, [path]: choice === "theirs" ? field.theirs : field.mine }));
      const open = conflict.conflicts.some((one) => !choices[one.path]);
      setConflict(open ? { ...conflict, choices } : null);
      if (!open) setAnnouncement({ kind: "chosen" });
    },
  };
}
