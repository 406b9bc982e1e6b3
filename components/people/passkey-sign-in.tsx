import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PasskeyPress } from "./passkey-press";

/** Signs in with a passkey, where the browser knows them. */
export function PasskeySignIn({ locale, next }: { locale: Locale; next: string | null }) {
  const { passkey } = messagesOf(locale).signIn;
  return (
    <form method="post" action="/api/auth/callback/passkey">
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <PasskeyPress path="/api/auth/passkey-options" locale={locale} label={passkey.signIn} failed={passkey.failed} />
    </form>
  );
}
