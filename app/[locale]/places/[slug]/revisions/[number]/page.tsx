import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { Changes } from "@/components/revisions/changes";
import { Discarded } from "@/components/revisions/discarded";
import { changeMessages } from "@/components/revisions/messages";
import { namesIn } from "@/components/revisions/names";
import { OpenDraft } from "@/components/revisions/open-draft";
import { Reading } from "@/components/revisions/reading";
import { ReviewButtons } from "@/components/revisions/review-buttons";
import { RevisionNotice } from "@/components/revisions/revision-notice";
import styles from "@/components/revisions/revisions.module.css";
import { RevisionStatusLabel } from "@/components/revisions/status";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import { DayOf } from "@/components/ui/day-of";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Written } from "@/components/ui/written";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { allProfiles } from "@/lib/profiles/queries";
import { discardedRevision, revisionByNumber } from "@/lib/profiles/revisions/queries";
import { revisionParams } from "@/lib/profiles/revisions/schema";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = { params: Promise<{ locale: string; slug: string; number: string }> };

const isNumber = (text: string) => revisionParams.shape.number.safeParse(text).success;
const revisionOf = cache(async (slug: string, number: string) =>
  isNumber(number) ? revisionByNumber(slug, Number(number), await currentActor()) : null,
);

const discardedOf = async (slug: string, number: string) =>
  isNumber(number) ? discardedRevision(slug, Number(number), await currentActor()) : null;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, number } = await params;
  const revision = isLocale(locale) ? await revisionOf(slug, number) : null;
  if (!isLocale(locale) || !revision) return {};
  const messages = messagesOf(locale).revisions;
  const name = revision.place.name[locale];
  return {
    title: `${name} · ${formatMessage(messages.revision, locale, { number: revision.number })}`,
    description: formatMessage(messages.one.description, locale, { name, number: revision.number }),
    alternates: alternatesOf(locale, `/places/${slug}/revisions/${number}`),
    // The profile is what should be found, not what it once was.
    robots: { index: false },
  };
}

export default async function RevisionPage({ params }: Props) {
  const { locale, slug, number } = await params;
  if (!isLocale(locale)) notFound();
  const revision = await revisionOf(slug, number);
  if (!revision) {
    const gone = await discardedOf(slug, number);
    if (!gone) notFound();
    return <Discarded {...gone} number={Number(number)} locale={locale} />;
  }
  const [all, taxonomy] = await Promise.all([allProfiles(), readTaxonomy()]);
  const { revisions: messages, project } = messagesOf(locale);
  const { place, before, abilities, returned, status } = revision;
  const pages = `/${locale}/places/${slug}`;
  return (
    <main id="main" className={styles.revisionPage}>
      <header className={styles.revisionHead}>
        <p className={styles.back}>
          <Link prefetch={false} href={pages}>
            {formatMessage(messages.list.back, locale, { name: place.name[locale] })}
          </Link>{" "}
          ·{" "}
          <Link prefetch={false} href={`${pages}/revisions`}>
            {messages.one.all}
          </Link>
        </p>
        <h1>
          {place.name[locale]}{" "}
          <span className="other-name">{formatMessage(messages.revision, locale, { number: revision.number })}</span>
        </h1>
        <p>
          <RevisionStatusLabel status={status} locale={locale} />
        </p>
        <RevisionNotice revision={revision} locale={locale} />
      </header>
      {status === "SUPERSEDED" && <p className={panels.notice}>{messages.one.superseded}</p>}
      {returned && (status === "DRAFT" || status === "SUBMITTED") && (
        <p className={panels.notice}>
          <Sentence
            text={messages.one.returned}
            values={{
              date: <DayOf at={returned.at} locale={locale} />,
              reason: <Written text={returned.reason} locale={locale} />,
            }}
            locale={locale}
          />
        </p>
      )}
      {Object.values(abilities).some(Boolean) && (
        <>
          <ReviewButtons
            revision={revision}
            only={["publish", "return", "withdraw"]}
            then={{ publish: pages, return: `/${locale}/secretariat/profiles`, withdraw: `${pages}/edit` }}
            locale={locale}
          />
          {abilities.edit && (
            <Link className={classes(controls.button, controls.primary)} prefetch={false} href={`${pages}/edit`}>
              {messages.one.goOn}
            </Link>
          )}
          {abilities.restore && (
            <div className={styles.restore}>
              <p className="hint">{messages.one.restoreHint}</p>
              <OpenDraft
                slug={slug}
                from={revision.number}
                locale={locale}
                messages={{
                  open: messages.one.restore,
                  opening: messages.one.restoring,
                  toDraft: messages.one.toDraft,
                }}
                failure={project.failure}
              />
            </div>
          )}
        </>
      )}
      <section className={styles.revisionChanges} aria-labelledby="changed">
        <h2 id="changed">
          {before ? formatMessage(messages.one.changed, locale, { number: before.number }) : messages.one.first}
        </h2>
        {before && (
          <Changes
            changes={revision.changes}
            names={namesIn(taxonomy, locale)}
            locale={locale}
            messages={changeMessages(locale)}
          />
        )}
      </section>
      <section className={styles.revisionWhole} aria-labelledby="whole">
        <h2 id="whole">{messages.one.whole}</h2>
        <Reading revision={revision} all={all} taxonomy={taxonomy} locale={locale} />
      </section>
    </main>
  );
}
