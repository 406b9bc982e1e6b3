import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import mail from "@/components/mail/mail.module.css";
import rows from "@/components/ui/lists/rows.module.css";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { caughtMails } from "@/lib/mail/queries";
import { outboxReader } from "./reader";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).mail.outbox.title, robots: { index: false } } : {};
}

export default async function OutboxPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const mails = await caughtMails(await outboxReader());
  const { outbox } = messagesOf(locale).mail;
  return (
    <main id="main" className="narrow">
      <h1>{outbox.title}</h1>
      <p className="lead">{outbox.lead}</p>
      {mails.length === 0 ? (
        <p className={panels.sectionEmpty}>{outbox.empty}</p>
      ) : (
        <ul className={rows.rows}>
          {mails.map(({ id, subject, address, createdAt, locale: language }) => (
            <li key={id} className={rows.row}>
              <div>
                <h2 lang={language} className={mail.subject}>
                  <Link prefetch={false} href={`/${locale}/outbox/${id}`}>
                    {subject}
                  </Link>
                </h2>
                <p className={mail.address}>{formatMessage(outbox.to, locale, { address })}</p>
              </div>
              <p className={rows.rowState}>
                <Moment at={createdAt} locale={locale} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
