import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import styles from "@/components/mail/mail.module.css";
import { MailTrial } from "@/components/mail/mail-buttons";
import { MailList } from "@/components/mail/mail-list";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { mayLookAfterMail } from "@/lib/mail/policy";
import { countMails, listMails } from "@/lib/mail/queries";
import { ABOUT, mailListQuery } from "@/lib/mail/schema";
import { config } from "@/lib/platform/config";
import { pageOrFirst } from "@/lib/platform/page";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).mail.page.title, robots: { index: false } } : {};
}

export default async function SecretariatMailPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/secretariat/mail`;
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  const { mail, project, work } = messagesOf(locale);
  const messages = mail.page;
  if (!mayLookAfterMail(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const query = mailListQuery.safeParse(await searchParams);
  const { about = "waiting", ...page } = query.success ? query.data : mailListQuery.parse({});
  const [counts, found] = await Promise.all([
    countMails(actor),
    pageOrFirst(page, (of) => listMails(actor, about, of)),
  ]);
  const by = config().mail.by.kind;
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      {by === "none" && <p className={panels.notice}>{messages.noServer}</p>}
      {by === "outbox" && (
        <p className={panels.notice}>
          {messages.caught} <Link href={`/${locale}/outbox`}>{mail.outbox.title}</Link>
        </p>
      )}
      <MailTrial locale={locale} messages={messages} failure={project.failure} />
      <nav className={styles.parts} aria-label={messages.parts}>
        {ABOUT.map((part) => (
          <Link
            key={part}
            prefetch={false}
            href={`${here}?about=${part}`}
            aria-current={part === about ? "page" : undefined}
          >
            {formatMessage(messages.about[part], locale, { count: counts[part] })}
          </Link>
        ))}
      </nav>
      <p className={panels.sectionHint}>{messages.hints[about]}</p>
      {found.items.length > 0 ? (
        <MailList mails={found.items} locale={locale} />
      ) : (
        <p className={panels.sectionEmpty}>{messages.none[about]}</p>
      )}
      {found.nextCursor && (
        <p>
          <Link
            className={controls.button}
            prefetch={false}
            href={`${here}?about=${about}&cursor=${encodeURIComponent(found.nextCursor)}`}
          >
            {messages.more}
          </Link>
        </p>
      )}
    </main>
  );
}
