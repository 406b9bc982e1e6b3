import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { linkView } from "@/lib/telling/answer-links";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).mail.answer.title, robots: { index: false } } : {};
}

export default async function AnswerPage({ params }: Props) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const { state, person, place, project } = await linkView(token, locale);
  const { answer: messages } = messagesOf(locale).mail;
  const values = { person: person[locale], place: place[locale], lead: project.lead, project: project.title };
  return (
    <main id="main" className="narrow">
      <h1>{formatMessage(messages.heading[state], locale, values)}</h1>
      <p className="lead">{formatMessage(messages.text[state], locale, values)}</p>
      {state === "open" && (
        <>
          <ul>
            {[messages.followsTaking, messages.followsTold, messages.followsBack].map((sentence) => (
              <li key={sentence}>{formatMessage(sentence, locale, values)}</li>
            ))}
          </ul>
          {/* A plain form: whoever opens the link, a mail scanner among them, answers nothing by it. */}
          <form method="post" action={`/api/v1/answers/${token}?locale=${locale}`}>
            <button type="submit" className={classes(controls.button, controls.primary)}>
              {formatMessage(messages.button, locale, values)}
            </button>
          </form>
        </>
      )}
      <p>
        <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
          {messages.read}
        </Link>
      </p>
    </main>
  );
}
