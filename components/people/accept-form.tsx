import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Params, type Sentence } from "@/lib/language/say";
import type { OpenedInvitation } from "@/lib/people/invitations/opened";
import { invitationPath } from "@/lib/people/invitations/token";
import { LIMITS } from "@/lib/text/limits";
import { AcceptMeans } from "./accept-means";
import styles from "./sign-in.module.css";

/** What was typed before, and what was wrong with it, in codes. */
export type KeptAnswers = {
  typed: Record<string, string>;
  refused: { code: string; params?: Params; fields: { path: string; code: string; params?: Params }[] } | null;
};

type Props = {
  token: string;
  opened: OpenedInvitation;
  kept: KeptAnswers | null;
  /** What somebody is called at the provider that they came back from. */
  atProvider: string | null;
  locale: Locale;
};

/** What an invited person says of themselves: a plain form, so that it works before any script, on any phone. */
export function AcceptForm({ token, opened, kept, atProvider, locale }: Props) {
  const refused = kept?.refused ?? null;
  const { accept: messages } = messagesOf(locale).invitations;
  const sentences = messagesOf(locale).problems as Record<string, Sentence | undefined>;
  const sentence = (code: string, params?: Params) =>
    formatMessage(sentences[code] ?? sentences.unexpected ?? "", locale, params);
  const wrong = (path: string) => {
    const found = refused?.fields.find((field) => field.path === path);
    return found && sentence(found.code, found.params);
  };
  const typed = (name: string, usual: string) => kept?.typed[name] ?? usual;
  const first = refused?.fields[0]?.path;
  const text = (name: "nameEn" | "nameZh", usual: string, autoComplete: string) => (
    <Field name={name} label={messages[name]} hint={messages[`${name}Hint`]} error={wrong(name)}>
      {(control) => (
        <input
          {...control}
          name={name}
          defaultValue={typed(name, usual)}
          required
          maxLength={LIMITS.personName}
          autoComplete={autoComplete}
          lang={name === "nameZh" ? "zh-Hans" : "en"}
          // biome-ignore lint/a11y/noAutofocus: who was refused is taken to what is to be put right, also without a script
          autoFocus={first === name}
        />
      )}
    </Field>
  );
  return (
    <form className={classes(panels.panel, styles.signInForm)} method="post" action="/api/auth/invitation" noValidate>
      {refused && refused.fields.length === 0 && (
        <p className={forms.fieldError} role="alert">
          {sentence(refused.code, refused.params)}
        </p>
      )}
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={`/${locale}${invitationPath(token)}`} />
      <input type="hidden" name="email" value={opened.email} autoComplete="username" />
      {text("nameEn", opened.name.en, "name")}
      {text("nameZh", opened.name.zh, "off")}
      <Field name="language" label={messages.language} hint={messages.languageHint}>
        {(control) => (
          <select {...control} name="language" defaultValue={typed("language", locale)}>
            {LOCALES.map((each) => (
              <option key={each} value={each}>
                {messages.languages[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="timeZone" label={messages.timeZone}>
        {(control) => (
          <select {...control} name="timeZone" defaultValue={typed("timeZone", "")}>
            <option value="">{messages.browserZone}</option>
            {Intl.supportedValuesOf("timeZone").map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AcceptMeans {...{ token, opened, atProvider, locale }} error={wrong("password")} />
      <p className="hint">
        <Link prefetch={false} href={`/${locale}/privacy`}>
          {messages.privacy}
        </Link>
      </p>
    </form>
  );
}

type Control = { id: string; "aria-invalid"?: true; "aria-describedby"?: string };
type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  children: (control: Control) => ReactNode;
};

function Field({ name, label, hint, error, children }: FieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div className={forms.field} data-field="">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className={forms.fieldHint} id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children({ id: name, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined })}
      {error && (
        <p className={forms.fieldError} id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
