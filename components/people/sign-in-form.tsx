import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { type Refused, refusalsOf } from "./refusals";
import styles from "./sign-in.module.css";

/** A plain form, so that signing in needs no script; the server tells what is wrong in the reader's language. */
export function SignInForm({
  locale,
  next,
  refused,
  again = null,
}: {
  locale: Locale;
  next: string | null;
  refused: Refused | null;
  /** The address of who is signed in and proves it once more. */
  again?: string | null;
}) {
  const messages = messagesOf(locale).signIn;
  const { errorAt, whole, describedBy } = refusalsOf(refused, locale, ["email", "password"]);
  const wrong = { email: errorAt("email"), password: errorAt("password") };
  return (
    <form
      className={classes(panels.panel, styles.signInForm)}
      method="post"
      action="/api/auth/callback/credentials"
      noValidate
    >
      {whole}
      <input type="hidden" name="locale" value={locale} />
      {again && <input type="hidden" name="again" value="1" />}
      {next && <input type="hidden" name="next" value={next} />}
      <Field
        name="email"
        type="email"
        autoComplete="username"
        label={messages.email}
        value={refused?.email ?? again ?? undefined}
        error={wrong.email}
        focused={!!wrong.email}
      />
      <Field
        name="password"
        type="password"
        autoComplete="current-password"
        label={messages.password}
        error={wrong.password}
        describedBy={describedBy}
        focused={(!!refused || !!again) && !wrong.email}
      />
      <button type="submit" className={classes(controls.button, controls.primary)}>
        {messages.submit}
      </button>
      {next && <p className="hint">{messages.thenOn}</p>}
    </form>
  );
}

type FieldProps = {
  name: string;
  type: "email" | "password" | "text";
  autoComplete: string;
  label: string;
  value?: string;
  error?: string;
  describedBy?: string;
  /** Whether the reader goes on here after a refused attempt. */
  focused: boolean;
};

/** A labelled field of a plain form. */
export function Field({ name, label, value, error, describedBy, focused, ...input }: FieldProps) {
  const errorId = `${name}-error`;
  return (
    <label className={forms.field} data-field="">
      <span>{label}</span>
      <input
        {...input}
        name={name}
        defaultValue={value}
        required
        // biome-ignore lint/a11y/noAutofocus: who was refused is taken to what is to be put right, also without a script
        autoFocus={focused}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : describedBy}
      />
      {error && (
        <span className={forms.fieldError} id={errorId}>
          {error}
        </span>
      )}
    </label>
  );
}
