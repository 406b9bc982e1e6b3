import signInStyles from "@/components/people/sign-in.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

/** Instead of a page that a link from a mail no longer opens: why, and the way to another. */
export function LinkGone({ locale, another }: { locale: Locale; another: string }) {
  const { help: messages } = messagesOf(locale).signIn;
  return (
    <main id="main" className={signInStyles.signIn}>
      <header>
        <h1>{messages.gone}</h1>
        <p className="lead">{messages.goneText}</p>
      </header>
      <p>
        <a className={classes(controls.button, controls.primary)} href={`/${locale}${another}`}>
          {messages.another}
        </a>
      </p>
    </main>
  );
}
