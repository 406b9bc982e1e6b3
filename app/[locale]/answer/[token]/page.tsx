import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { AnswerForm } from "@/components/mail/answer-form";
import mail from "@/components/mail/mail.module.css";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import { Written } from "@/components/ui/written";
import { Problem } from "@/lib/access/problems";
import { formatDate } from "@/lib/language/format";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { type LinkView, linkView } from "@/lib/telling/answer-links";

type Props = { params: Promise<{ locale: string; token: string }> };

/** A newer mail replaces the links of those before, and what has run out is erased: then nobody knows a link any more. */
const linkIfKnown = (token: string, locale: Locale): Promise<LinkView | null> =>
  linkView(token, locale).catch((error) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, token } = await params;
  if (!isLocale(locale)) return {};
  const link = await linkIfKnown(token, locale);
  const { acts, unknown } = messagesOf(locale).mail.answer;
  return { title: link ? acts[link.act].title : unknown.heading, robots: { index: false } };
}

/** Where one goes on that is signed in, below the project's page. */
const PARTS: Record<LinkView["act"], string> = {
  "accept-invitation": "",
  "answer-meeting": "/meetings",
  "answer-wish": "#conversation",
  "write-report": "/progress/update",
};

/** How it is called, and what it says of how things stand. */
function saidOf({ act, state, expiresAt }: LinkView, locale: Locale): { heading: string; text: string } {
  const { answer } = messagesOf(locale).mail;
  const { heading, text } = answer.acts[act];
  if (state === "expired") return answer.expired;
  if (state === "settled") return { heading: answer.settledHeading, text: text.settled };
  return { heading: heading[state], text: text[state] };
}

export default async function AnswerPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const link = await linkIfKnown(token, locale);
  if (!link) return <UnknownLink locale={locale} />;
  const { act, state, person, place, project, item, lines, quote, expiresAt } = link;
  const messages = messagesOf(locale).mail.answer.acts[act];
  const values = {
    ...{ person: person[locale], place: place[locale], lead: project.lead, project: project.title },
    ...{ item: item ?? "", date: formatDate(expiresAt, locale) },
  };
  const { heading, text } = saidOf(link, locale);
  return (
    <main id="main" className={classes("narrow", mail.answer)}>
      <h1>{formatMessage(heading, locale, values)}</h1>
      <p className="lead">{formatMessage(text, locale, values)}</p>
      {state === "open" && (
        <>
          {lines.length > 0 && (
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {quote && (
            <blockquote>
              <Written as="q" text={quote} locale={locale} />
            </blockquote>
          )}
          <ul>
            {Object.values(messages.follows).map((sentence) => (
              <li key={sentence}>{formatMessage(sentence, locale, values)}</li>
            ))}
          </ul>
          <AnswerForm link={link} token={token} values={values} locale={locale} />
        </>
      )}
      <p>
        <Link prefetch={false} href={`/${locale}/projects/${project.code}${PARTS[act]}`}>
          {messages.read}
        </Link>
      </p>
    </main>
  );
}

/** Instead of what a link asked that nobody knows any more: why, and where everything that waits stands. */
function UnknownLink({ locale }: { locale: Locale }) {
  const { heading, text, button } = messagesOf(locale).mail.answer.unknown;
  return (
    <main id="main" className="narrow">
      <h1>{heading}</h1>
      <p className={panels.notice}>{text}</p>
      <p>
        <Link className={controls.button} prefetch={false} href={`/${locale}/work`}>
          {button}
        </Link>
      </p>
    </main>
  );
}
