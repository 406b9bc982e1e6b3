import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { demonstrationPassword, MAIN_ACCOUNTS } from "@/lib/setup/seed/accounts";
import { roleNames } from "./role-names";
import styles from "./sign-in.module.css";

/** The invented people of a demonstration, each one click away. */
export async function DemonstrationAccounts({
  locale,
  next,
  open,
}: {
  locale: Locale;
  next: string | null;
  /** Whether the reader may sign in with them. */
  open: boolean;
}) {
  const messages = messagesOf(locale).signIn;
  if (!open)
    return (
      <section className={styles.demonstration} aria-labelledby="demonstration">
        <h2 id="demonstration">{messages.demonstration}</h2>
        <p>{messages.demonstrationClosed}</p>
        <p className="hint">
          {formatMessage(messages.demonstrationOpening, locale, { command: "HOST=0.0.0.0 npm start" })}
        </p>
      </section>
    );
  const password = demonstrationPassword();
  const roles = await roleNames(
    MAIN_ACCOUNTS.map(({ membership }) => membership),
    locale,
  );
  return (
    <section className={styles.demonstration} aria-labelledby="demonstration">
      <h2 id="demonstration">{messages.demonstration}</h2>
      <p>{messages.demonstrationLead}</p>
      <ul className={styles.demonstrationAccounts}>
        {MAIN_ACCOUNTS.map(({ email, nameEn, nameZh }, position) => {
          const name = locale === "zh" ? nameZh : nameEn;
          return (
            <li key={email}>
              <form method="post" action="/api/auth/callback/credentials">
                <input type="hidden" name="locale" value={locale} />
                {next && <input type="hidden" name="next" value={next} />}
                <input type="hidden" name="email" value={email} />
                <input type="hidden" name="password" value={password} />
                <div>
                  <strong>{roles[position]}</strong>
                  <span className="hint">{email}</span>
                </div>
                <button type="submit" className={controls.button}>
                  {formatMessage(messages.be, locale, { name })}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <p className="hint">{formatMessage(messages.demonstrationPassword, locale, { password })}</p>
    </section>
  );
}
