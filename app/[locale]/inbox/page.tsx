import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import mail from "@/components/mail/mail.module.css";
import { NoticeRow } from "@/components/mail/notice-row";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { placeNames } from "@/lib/telling/in-words";
import { type InboxGroup, inboxOf } from "@/lib/telling/inbox";
import { INBOX_PARTS, inboxQuery } from "@/lib/telling/schema";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).mail.inbox.title, robots: { index: false } } : {};
}

export default async function InboxPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = `/${locale}/inbox`;
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(here)}`);
  const query = inboxQuery.safeParse(await searchParams);
  const part = (query.success && query.data.part) || "open";
  const [groups, nameOf] = await Promise.all([inboxOf(actor, part), placeNames(locale)]);
  const { mail: messages, work } = messagesOf(locale);
  const { inbox } = messages;
  const heading = ({ project, placeSlug }: InboxGroup) =>
    project ? (
      <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
        <Text text={project.title} locale={locale} />
      </Link>
    ) : (
      (nameOf(placeSlug ?? "") ?? work.yourAccount)
    );
  return (
    <main id="main" className="narrow">
      <h1>{inbox.title}</h1>
      <p className="lead">
        {inbox.lead}{" "}
        <Link prefetch={false} href={`${here}/settings`}>
          {messages.frame.settings}
        </Link>
      </p>
      <nav className={mail.parts} aria-label={inbox.parts}>
        {INBOX_PARTS.map((each) => (
          <Link
            key={each}
            prefetch={false}
            href={each === "open" ? here : `${here}?part=${each}`}
            aria-current={each === part ? "page" : undefined}
          >
            {inbox.names[each]}
          </Link>
        ))}
      </nav>
      {groups.length === 0 && <p className={panels.sectionEmpty}>{inbox.none[part]}</p>}
      {groups.map((group) => (
        <section key={group.key} className={mail.group} aria-labelledby={`inbox-${group.key}`}>
          <h2 id={`inbox-${group.key}`}>{heading(group)}</h2>
          <ul>
            {group.notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} nameOf={nameOf} locale={locale} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
