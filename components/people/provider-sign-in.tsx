import controls from "@/components/ui/controls.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import { config } from "@/lib/platform/config";

/** Signs in at the provider that is configured, as a plain form; nothing where there is none. */
export function ProviderSignIn({ locale, next }: { locale: Locale; next: string | null }) {
  const provider = config().oidc?.name;
  if (!provider) return null;
  return (
    <form method="post" action="/api/auth/signin/oidc">
      <input type="hidden" name="locale" value={locale} />
      {next && <input type="hidden" name="next" value={next} />}
      <button type="submit" className={controls.button}>
        {fill(messagesOf(locale).signIn.provider, { provider })}
      </button>
    </form>
  );
}
