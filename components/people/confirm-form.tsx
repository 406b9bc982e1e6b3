import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { OpenedInvitation } from "@/lib/people/invitations/opened";
import styles from "./sign-in.module.css";

type Props = { token: string; opened: OpenedInvitation; locale: Locale };

/** Takes the role up with the account that is signed in: one press, of a plain form. */
export function ConfirmForm({ token, opened, locale }: Props) {
  const { accept } = messagesOf(locale).invitations;
  return (
    <form method="post" action="/api/auth/invitation" className={styles.signInActions}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="confirm" value="1" />
      <button type="submit" className={classes(controls.button, controls.primary)}>
        {formatMessage(accept.accept, locale, { role: opened.as[locale] })}
      </button>
    </form>
  );
}
