import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "@/app/api/auth/failed-attempt";
import { CodeForm } from "@/components/people/code-form";
import { PasskeySignIn } from "@/components/people/passkey-sign-in";
import { SignInFrame } from "@/components/people/sign-in-frame";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { safePath } from "@/lib/people/next-path";
import { PENDING_COOKIE, pendingIn } from "@/lib/people/pending-sign-in";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).signIn.code.title, robots: { index: false } } : {};
}

export default async function CodePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, jar] = await Promise.all([searchParams, cookies()]);
  const next = safePath(search.next);
  if (!(await pendingIn(jar.get(PENDING_COOKIE)?.value)))
    redirect(`/${locale}/sign-in${next ? `?next=${encodeURIComponent(next)}` : ""}`);
  const { code: messages } = messagesOf(locale).signIn;
  const refused = search.failed ? parseAttempt(jar.get(FAILED_ATTEMPT_COOKIE)?.value) : null;
  return (
    <SignInFrame title={messages.title} lead={messages.lead}>
      <CodeForm locale={locale} next={next} refused={refused} />
      <PasskeySignIn locale={locale} next={next} />
      <p className="hint">{messages.lost}</p>
      <p>
        <a href={`/${locale}/sign-in`}>{messages.other}</a>
      </p>
    </SignInFrame>
  );
}
