"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import rows from "@/components/ui/lists/rows.module.css";
import { tellAct } from "@/components/ui/notices/acts";
import { Failure } from "@/components/ui/notices/failure";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import type { SavedView } from "@/lib/tracking/views/schema";

type Search = Pick<SavedView, "code" | "name" | "version"> & { about: string };
type Props = {
  searches: Search[];
  locale: Locale;
  messages: Messages["savedSearches"];
  failure: Messages["project"]["failure"];
};

type NewProps = Omit<Props, "searches"> & Pick<SavedView, "page" | "query">;

/** Saves a search under a name, and then shows it among the others. */
export function NewSearch({ page, query, locale, messages, failure }: NewProps) {
  const [key, setKey] = useState(newKey);
  const save = useChange({
    mutationFn: (name: string) =>
      send<SavedView>("POST", "/api/v1/views", { name, page, query }, { locale, idempotencyKey: key }),
    leadsTo: () => `/${locale}/account/searches`,
    onSuccess: () => setKey(newKey()),
  });
  const pathOf = (field: string) => `view.${field}`;
  return (
    <DraftForm
      place={`view/${page}`}
      check={(data) => missingIn(data, ["name"], pathOf, messages.form.nameMissing)}
      onSend={(data) => (save.busy ? undefined : save.mutateAsync(textsOf(data)("name")))}
    >
      <FormField path={pathOf("name")} label={messages.form.name} longest={LIMITS.viewName}>
        {(control) => <input {...control} name="name" />}
      </FormField>
      <Failure error={save.error} locale={locale} messages={failure} />
      <button type="submit" className={classes(controls.button, controls.primary)} disabled={save.busy}>
        {messages.form.save}
      </button>
    </DraftForm>
  );
}

/** The reader's saved searches, each a link to what it finds now, to be called anew or ended. */
export function OwnSearches({ searches, ...shown }: Props) {
  return (
    <ul className={classes(rows.rows, rows.managed)}>
      {searches.map((search) => (
        <OwnSearch key={search.code} search={search} {...shown} />
      ))}
    </ul>
  );
}

function OwnSearch({ search, locale, messages, failure }: Omit<Props, "searches"> & { search: Search }) {
  const { code, name, version, about } = search;
  const api = `/api/v1/views/${code}`;
  const rename = useChange({
    mutationFn: (to: string) => send<SavedView>("PATCH", api, { name: to }, { locale, ifMatch: version }),
    onShown: (renamed) => tellAct(fill(messages.renamed, { name: renamed.name })),
  });
  const end = useChange({
    mutationFn: () => send("DELETE", api, undefined, { locale, ifMatch: version }),
    onShown: () => tellAct(fill(messages.ended, { name })),
  });
  const pathOf = (field: string) => `view.${code}.${field}`;
  return (
    <li className={rows.row}>
      <div>
        <h2>
          <a href={`/${locale}/v/${code}`}>{name}</a>
        </h2>
        <div className={rows.rowActs}>
          <details className={panels.disclosure}>
            <summary>
              {messages.rename}
              <span className="visually-hidden">: {name}</span>
            </summary>
            <DraftForm
              place={`view/${code}`}
              check={(data) => missingIn(data, ["name"], pathOf, messages.form.nameMissing)}
              onSend={(data) => (rename.busy ? undefined : rename.mutateAsync(textsOf(data)("name")))}
            >
              <FormField path={pathOf("name")} label={messages.renameTo} longest={LIMITS.viewName}>
                {(control) => <input {...control} name="name" defaultValue={name} />}
              </FormField>
              <Failure error={rename.error} locale={locale} messages={failure} />
              <button type="submit" className={controls.button} disabled={rename.busy}>
                {messages.renameSave}
              </button>
            </DraftForm>
          </details>
          <button
            type="button"
            className={classes(controls.button, controls.quiet)}
            aria-label={fill(messages.endFor, { name })}
            disabled={end.busy}
            onClick={() => end.mutate()}
          >
            {messages.end}
          </button>
        </div>
        <Failure error={end.error} locale={locale} messages={failure} />
      </div>
      <p className={rows.rowState}>{about}</p>
    </li>
  );
}
