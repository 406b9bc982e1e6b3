import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { BestPairs } from "@/components/settings/weights/best-pairs";
import { WeightsForm } from "@/components/settings/weights/weights-form";
import { classes } from "@/components/ui/classes";
import forms from "@/components/ui/forms.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { effectOf, mayChangeWeights, weightsNow } from "@/lib/matching/commands";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).weightsPage.title, robots: { index: false } } : {};
}

export default async function WeightsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/matching`)}`);
  const { weightsPage: messages, portfolio, project, work } = messagesOf(locale);
  if (!mayChangeWeights(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: work.title }],
    });
  const [{ weights, declared, version }, { best }] = await Promise.all([weightsNow(), effectOf(actor, {})]);
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{messages.title}</h1>
      <p className="lead">{messages.lead}</p>
      <p>
        <Link prefetch={false} href={`/${locale}/programme/portfolio`}>
          {portfolio.link}
        </Link>
      </p>
      <WeightsForm {...{ weights, declared, version, locale, messages }} failure={project.failure} />
      <BestPairs best={best} locale={locale} />
    </main>
  );
}
