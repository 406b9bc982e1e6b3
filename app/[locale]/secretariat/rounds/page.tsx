import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { refusedPage } from "@/app/refused-page";
import { currentActor } from "@/app/session";
import { RoundForm } from "@/components/rounds/round-form";
import roundsStyles from "@/components/rounds/rounds.module.css";
import { suggestedCall } from "@/components/rounds/suggested-call";
import { classes } from "@/components/ui/classes";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import forms from "@/components/ui/forms.module.css";
import labels from "@/components/ui/labels.module.css";
import panels from "@/components/ui/panels.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { now } from "@/lib/platform/clock";
import { mayEditRounds } from "@/lib/rounds/policy";
import { listRounds, programmeSettings, roundChoices } from "@/lib/rounds/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).rounds.secretariat.title, robots: { index: false } } : {};
}

export default async function SecretariatRoundsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/secretariat/rounds`)}`);
  const { rounds, plan, numbers, project } = messagesOf(locale);
  const messages = rounds.secretariat;
  if (!mayEditRounds(actor).allowed)
    return refusedPage({
      title: messages.title,
      text: messages.notYours,
      ways: [{ href: `/${locale}/work`, name: messagesOf(locale).work.title }],
    });
  const [list, choices, settings, taxonomy, { round: requested }] = await Promise.all([
    listRounds(actor),
    roundChoices(actor),
    programmeSettings(),
    readTaxonomy(),
    searchParams,
  ]);
  const chosen = list.find(({ id }) => String(id) === requested) ?? null;
  const here = `/${locale}/secretariat/rounds`;
  return (
    <main id="main" className={classes("narrow", forms.formPage)}>
      <h1>{messages.title}</h1>
      <p>{messages.lead}</p>
      <ul className={roundsStyles.roundList}>
        {list.map(({ id, title, phase, projects }) => (
          <li key={id}>
            <Link prefetch={false} href={`${here}?round=${id}`} aria-current={chosen?.id === id ? "true" : undefined}>
              {title[locale]}
            </Link>{" "}
            <span className={labels.tag}>{rounds.phases[phase]}</span>{" "}
            <span className={panels.sectionHint}>{formatMessage(rounds.projects, locale, { count: projects })}</span>
          </li>
        ))}
      </ul>
      <p>
        {settings.proposalsOutsideRounds ? messages.outsideOn : messages.outsideOff}{" "}
        <Link prefetch={false} href={`/${locale}/secretariat/settings`}>
          {messages.toSettings}
        </Link>
      </p>
      <section aria-labelledby="form">
        <h2 id="form">{chosen ? chosen.title[locale] : messages.new}</h2>
        {chosen && (
          <p>
            <Link prefetch={false} href={here}>
              {messages.new}
            </Link>
          </p>
        )}
        <RoundForm
          key={chosen ? `${chosen.id}-${chosen.version}` : `new-${list.length}`}
          round={chosen}
          suggested={suggestedCall(list, now())}
          clusters={taxonomy.clusters.map(({ code, name }) => ({ code, name: name[locale] }))}
          assessors={choices.assessors.map(({ id, name }) => ({ id, name: name[locale] }))}
          templates={choices.templates.map(({ id, title, number }) => ({
            id,
            name: formatMessage(rounds.version, locale, { title: title[locale], number }),
          }))}
          locale={locale}
          messages={rounds.form}
          parts={plan.sections}
          numbers={numbers}
          dialogMessages={dialogMessages(project)}
          failure={project.failure}
        />
      </section>
    </main>
  );
}
