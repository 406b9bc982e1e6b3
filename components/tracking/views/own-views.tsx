"use client";

import { useState } from "react";
import { newKey } from "@/components/query/idempotency-key";
import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import styles from "@/components/tracking/table/table.module.css";
import { DraftForm } from "@/components/ui/autosave/draft-form";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { FormField } from "@/components/ui/fields/form-field";
import { missingIn, textsOf } from "@/components/ui/fields/form-texts";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { LIMITS } from "@/lib/text/limits";
import type { SavedView } from "@/lib/tracking/views/schema";

type Props = {
  views: SavedView[];
  page: SavedView["page"];
  query: string;
  locale: Locale;
  messages: Messages["tracking"]["views"];
  failure: Messages["project"]["failure"];
};

const pathOf = (name: string) => `view.${name}`;

/** Saves what is shown under a name, and lists what was saved: each a link that can be passed on. */
export function OwnViews({ views, page, query, locale, messages, failure }: Props) {
  const [key, setKey] = useState(newKey);
  const [announcement, setAnnouncement] = useState("");
  const save = useChange({
    mutationFn: (name: string) =>
      send<SavedView>("POST", "/api/v1/views", { name, page, query }, { locale, idempotencyKey: key }),
  });
  const remove = useChange({
    mutationFn: ({ code, version }: SavedView) =>
      send("DELETE", `/api/v1/views/${code}`, undefined, { locale, ifMatch: version }),
  });
  const address = (code: string) => `/${locale}/v/${code}`;

  function submit(data: FormData, form: HTMLFormElement) {
    const name = textsOf(data)("name");
    if (save.isPending) return;
    return save.mutateAsync(name, {
      onSuccess: () => {
        form.reset();
        setKey(newKey());
        setAnnouncement(fill(messages.saved, { name }));
      },
    });
  }

  async function copy({ code, name }: SavedView) {
    await navigator.clipboard.writeText(new URL(address(code), location.href).href).then(
      () => setAnnouncement(fill(messages.copied, { name })),
      () => setAnnouncement(messages.copyByHand),
    );
  }

  return (
    <details className={styles.tableColumns}>
      <summary>{messages.title}</summary>
      <div className={styles.savedViewsPanel}>
        <DraftForm
          place={`view/${page}`}
          check={(data) => missingIn(data, ["name"], pathOf, messages.nameMissing)}
          onSend={submit}
        >
          <FormField path={pathOf("name")} label={messages.name} longest={LIMITS.viewName}>
            {(control) => <input {...control} name="name" />}
          </FormField>
          <Failure error={save.error} locale={locale} messages={failure} />
          <button type="submit" className={controls.button} disabled={save.isPending}>
            {messages.save}
          </button>
        </DraftForm>
        <Failure error={remove.error} locale={locale} messages={failure} />
        <p role="status">{announcement}</p>
        {views.length === 0 && <p className="hint">{messages.none}</p>}
        <ul>
          {views.map((view) => (
            <li key={view.code}>
              <a href={address(view.code)}>{view.name}</a>
              <button
                type="button"
                className={classes(controls.button, controls.quiet)}
                aria-label={fill(messages.copyFor, { name: view.name })}
                onClick={() => copy(view)}
              >
                {messages.copy}
              </button>
              <button
                type="button"
                className={classes(controls.button, controls.quiet)}
                aria-label={fill(messages.deleteFor, { name: view.name })}
                disabled={remove.isPending}
                onClick={() =>
                  remove.mutate(view, {
                    onSuccess: () => setAnnouncement(fill(messages.deleted, { name: view.name })),
                  })
                }
              >
                {messages.delete}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
