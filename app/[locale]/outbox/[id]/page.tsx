import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import mail from "@/components/mail/mail.module.css";
import { Moment } from "@/components/ui/moment";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { type Caught, caughtMail } from "@/lib/mail/queries";
import { idInAddress } from "@/lib/platform/schema";
import { outboxReader } from "../reader";

type Props = { params: Promise<{ locale: string; id: string }> };

async function read({ params }: Props): Promise<{ locale: Locale; caught: Caught }> {
  const { locale, id } = await params;
  const number = idInAddress.safeParse(id);
  if (!isLocale(locale) || !number.success) notFound();
  return { locale, caught: await caughtMail(number.data, await outboxReader()) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { caught } = await read(props);
  return { title: caught.subject, robots: { index: false } };
}

export default async function CaughtMailPage(props: Props) {
  const { locale, caught } = await read(props);
  const { outbox } = messagesOf(locale).mail;
  const { id, subject, address, createdAt, text } = caught;
  const lang = caught.locale;
  return (
    <main id="main" className="narrow">
      <p>
        <Link prefetch={false} href={`/${locale}/outbox`}>
          {outbox.title}
        </Link>
      </p>
      <h1 lang={lang} className={mail.subject}>
        {subject}
      </h1>
      <p className={mail.address}>
        {formatMessage(outbox.to, locale, { address })} · <Moment at={createdAt} locale={locale} />
      </p>
      <iframe
        className={mail.shown}
        title={outbox.shown}
        src={`/api/v1/mails/${id}/html`}
        sandbox="allow-top-navigation-by-user-activation"
      />
      <section aria-labelledby="text">
        <h2 id="text">{outbox.text}</h2>
        <pre lang={lang} className={mail.text}>
          {text}
        </pre>
      </section>
    </main>
  );
}
