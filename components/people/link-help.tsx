import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { type Refused, refusalsOf } from "./refusals";
import styles from "./sign-in.module.css";
import { Field } from "./sign-in-form";

/** Asks where to send a link, and which: a plain form with two buttons. */
export function LinkHelp({ locale, next, refused }: { locale: Locale; next: string | null; refused: Refused | null }) {
  const { help: messages, email } = messagesOf(locale).signIn;
  const { errorAt, whole, describedBy } = refusalsOf(refused, locale, ["email"]);
  return (
    <form className={classes(panels.panel, styles.signInForm)} method="post" action="/api/auth/send-link" noValidate>
      {whole}
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <Field
        name="email"
        type="email"
        autoComplete="username"
        label={email}
        value={refused?.email}
        error={errorAt("email")}
        describedBy={describedBy}
        focused={!!refused}
      />
      <button type="submit" name="purpose" value="sign-in" className={classes(controls.button, controls.primary)}>
        {messages.signIn}
      </button>
      <button type="submit" name="purpose" value="new-password" className={controls.button}>
        {messages.newPassword}
      </button>
    </form>
  );
}
