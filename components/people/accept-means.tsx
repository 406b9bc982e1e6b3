import Link from "next/link";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill, formatMessage } from "@/lib/language/say";
import { ownWords } from "@/lib/people/guessed-words";
import type { OpenedInvitation } from "@/lib/people/invitations/opened";
import { invitationPath } from "@/lib/people/invitations/token";
import { SHORTEST_PASSWORD } from "@/lib/people/password-strength";
import { config } from "@/lib/platform/config";
import { NewPassword } from "./new-password";
import { PasskeyPress } from "./passkey-press";
import styles from "./sign-in.module.css";

type Props = {
  token: string;
  opened: OpenedInvitation;
  /** What somebody is called at the provider that they came back from. */
  atProvider: string | null;
  locale: Locale;
  /** What was wrong with the password before. */
  error?: string;
};

/** By what the invited person will sign in, each with its press: a password, a passkey, the provider where there is one. */
export function AcceptMeans({ token, opened, atProvider, locale, error }: Props) {
  const { security, invitations } = messagesOf(locale);
  const { accept: messages } = invitations;
  const provider = config().oidc?.name;
  const here = `/${locale}${invitationPath(token)}`;
  const primary = (
    <button type="submit" className={classes(controls.button, controls.primary)}>
      {formatMessage(messages.accept, locale, { role: opened.as[locale] })}
    </button>
  );
  if (provider && atProvider !== null)
    return (
      <>
        <input type="hidden" name="with" value="oidc" />
        <p>{fill(messages.atProvider, { provider, label: atProvider })}</p>
        {primary}
        <p>
          <Link prefetch={false} href={here}>
            {messages.otherMeans}
          </Link>
        </p>
      </>
    );
  const { email, name } = opened;
  return (
    <>
      <h2>{messages.means}</h2>
      <p className={styles.address}>{fill(messages.byAddress, { email })}</p>
      <NewPassword
        own={ownWords({ email, nameEn: name.en, nameZh: name.zh })}
        shortest={SHORTEST_PASSWORD}
        locale={locale}
        messages={{ ...security.password, new: messages.password }}
        error={error}
      />
      {primary}
      <div className={styles.otherMeans}>
        <h3>{messages.without}</h3>
        <PasskeyPress
          makes
          path="/api/auth/invitation/passkey-options"
          locale={locale}
          label={messages.passkey}
          failed={messages.passkeyFailed}
        />
        {provider && (
          <button type="submit" className={controls.button} formAction="/api/auth/signin/oidc" name="invited" value="1">
            {fill(messages.provider, { provider })}
          </button>
        )}
      </div>
    </>
  );
}
