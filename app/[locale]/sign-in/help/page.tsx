import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { FAILED_ATTEMPT_COOKIE, parseAttempt } from "@/app/api/auth/failed-attempt";
import { KeepFragment } from "@/components/people/keep-fragment";
import { LinkHelp } from "@/components/people/link-help";
import { SignInFrame } from "@/components/people/sign-in-frame";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { LINK_MINUTES } from "@/lib/people/mailed-links";
import { safePath } from "@/lib/people/next-path";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).signIn.help.title, robots: { index: false } } : {};
}

export default async function SignInHelpPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [search, jar] = await Promise.all([searchParams, cookies()]);
  const { help: messages } = messagesOf(locale).signIn;
  const refused = search.failed ? parseAttempt(jar.get(FAILED_ATTEMPT_COOKIE)?.value) : null;
  return (
    <SignInFrame title={messages.title} lead={messages.lead}>
      <KeepFragment />
      {search.sent && (
        <p className={panels.notice} role="status">
          {formatMessage(messages.sent, locale, { count: LINK_MINUTES })}
        </p>
      )}
      <LinkHelp locale={locale} next={safePath(search.next)} refused={refused} />
      <p className="hint">{messages.noMail}</p>
    </SignInFrame>
  );
}
