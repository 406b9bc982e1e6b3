import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkGone } from "@/components/people/link-gone";
import signInStyles from "@/components/people/sign-in.module.css";
import { SignInFrame } from "@/components/people/sign-in-frame";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { personOfLink } from "@/lib/people/mailed-links";
import { safePath, withNext } from "@/lib/people/next-path";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).signIn.title, robots: { index: false } } : {};
}

// To open the address changes nothing: whatever reads mail ahead of its reader does so too.
export default async function SignInLinkPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const messages = messagesOf(locale).signIn;
  const person = await personOfLink(token, "sign-in");
  const next = safePath((await searchParams).next);
  if (!person) return <LinkGone locale={locale} another={`/sign-in/help${withNext(next)}`} />;
  return (
    <SignInFrame title={messages.title} lead={messages.help.press}>
      <form className={classes(panels.panel, signInStyles.signInForm)} method="post" action="/api/auth/callback/link">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="token" value={token} />
        {next && <input type="hidden" name="next" value={next} />}
        <p>{person.email}</p>
        <button type="submit" className={classes(controls.button, controls.primary)}>
          {formatMessage(messages.be, locale, { name: locale === "zh" ? person.nameZh : person.nameEn })}
        </button>
      </form>
    </SignInFrame>
  );
}
