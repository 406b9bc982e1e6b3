import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { readToken } from "@/lib/telling/unsubscribe";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).mail.unsubscribe.title, robots: { index: false } } : {};
}

export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const { what } = await readToken(token);
  const { unsubscribe: messages, frame } = messagesOf(locale).mail;
  const done = (await searchParams).done !== undefined;
  return (
    <main id="main" className="narrow">
      <h1>{done ? messages.doneTitle : messages.title}</h1>
      <p className="lead">{done ? messages.done[what] : messages.text[what]}</p>
      {!done && (
        // A plain form: whoever opens the link, a mail scanner among them, changes nothing by it.
        <form method="post" action={`/api/v1/unsubscribe/${token}?locale=${locale}`}>
          <button type="submit" className={classes(controls.button, controls.primary)}>
            {messages.button[what]}
          </button>
        </form>
      )}
      <p>
        <Link prefetch={false} href={`/${locale}/inbox/settings`}>
          {frame.settings}
        </Link>
      </p>
    </main>
  );
}
