import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { ownWords } from "@/lib/people/guessed-words";
import { SHORTEST_PASSWORD } from "@/lib/people/password-strength";
import { NewPassword } from "./new-password";
import { type Refused, refusalsOf } from "./refusals";
import styles from "./sign-in.module.css";

type Props = {
  token: string;
  /** Where to go once it is chosen. */
  next: string | null;
  person: { email: string; nameEn: string; nameZh: string };
  locale: Locale;
  refused: Refused | null;
};

/** Chooses another password, for whoever came by the link in a mail: a plain form. */
export function ResetForm({ token, next, person, locale, refused }: Props) {
  const { security, signIn } = messagesOf(locale);
  const { errorAt, whole } = refusalsOf(refused, locale, ["password"]);
  const error = errorAt("password");
  return (
    <form
      className={classes(panels.panel, styles.signInForm)}
      method="post"
      action="/api/auth/callback/reset"
      noValidate
    >
      {whole}
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      {next && <input type="hidden" name="next" value={next} />}
      <input type="email" autoComplete="username" defaultValue={person.email} hidden readOnly />
      <NewPassword
        own={ownWords(person)}
        shortest={SHORTEST_PASSWORD}
        locale={locale}
        messages={security.password}
        error={error}
      />
      <button type="submit" className={classes(controls.button, controls.primary)}>
        {signIn.help.save}
      </button>
    </form>
  );
}
