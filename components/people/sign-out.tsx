import { type Locale, messagesOf } from "@/lib/language/messages";

/** Signs out without a script and leads on to `next`. */
export function SignOut({
  locale,
  next,
  className = "button quiet",
}: {
  locale: Locale;
  next?: string;
  className?: string;
}) {
  return (
    <form method="post" action="/api/auth/signout">
      <input type="hidden" name="next" value={next ?? `/${locale}`} />
      <button type="submit" className={className}>
        {messagesOf(locale).people.signOut}
      </button>
    </form>
  );
}
