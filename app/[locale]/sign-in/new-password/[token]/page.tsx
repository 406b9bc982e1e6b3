import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "@/app/api/auth/failed-attempt";
import { LinkGone } from "@/components/people/link-gone";
import { ResetForm } from "@/components/people/reset-form";
import { SignInFrame } from "@/components/people/sign-in-frame";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { personOfLink } from "@/lib/people/mailed-links";
import { safePath, withNext } from "@/lib/people/next-path";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).signIn.help.choose, robots: { index: false } } : {};
}

export default async function NewPasswordPage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const [search, jar] = await Promise.all([searchParams, cookies()]);
  const { help: messages } = messagesOf(locale).signIn;
  const person = await personOfLink(token, "new-password");
  const next = safePath(search.next);
  if (!person) return <LinkGone locale={locale} another={`/sign-in/help${withNext(next)}`} />;
  const refused = search.failed ? parseAttempt(jar.get(FAILED_ATTEMPT_COOKIE)?.value) : null;
  return (
    <SignInFrame title={messages.choose} lead={messages.chooseLead}>
      <ResetForm token={token} next={next} person={person} locale={locale} refused={refused} />
    </SignInFrame>
  );
}
