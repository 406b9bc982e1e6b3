import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import forms from "@/components/ui/forms.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, type Params, type Sentence } from "@/lib/language/say";
import styles from "./sign-in.module.css";

/** A refused attempt: what was typed, and what was wrong, in codes. */
export type Refused = { email: string; code: string; params?: Params; fields: { path: string; code: string }[] };

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
  const sentences = messagesOf(locale).problems as Record<string, Sentence | undefined>;
  const sentence = (code: string, params?: Params) =>
    formatMessage(sentences[code] ?? sentences.unexpected ?? "", locale, params);
  const errorAt = (path: string) => {
    const code = refused?.fields.find((field) => field.path === path)?.code;
    return code && sentence(code);
  };
  const wrong = { email: errorAt("email"), password: errorAt("password") };
  const told = wrong.email || wrong.password;
  return (
    <form
      className={classes(panels.panel, styles.signInForm)}
      method="post"
      action="/api/auth/callback/credentials"
      noValidate
    >
      {refused && !told && (
        <p className={forms.fieldError} role="alert" id="sign-in-error">
          {sentence(refused.code, refused.params)}
        </p>
      )}
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
        describedBy={refused && !told ? "sign-in-error" : undefined}
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
  type: "email" | "password";
  autoComplete: string;
  label: string;
  value?: string;
  error?: string;
  describedBy?: string;
  /** Whether the reader goes on here after a refused attempt. */
  focused: boolean;
};

function Field({ name, label, value, error, describedBy, focused, ...input }: FieldProps) {
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
