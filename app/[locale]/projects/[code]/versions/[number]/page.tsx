import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { ProjectFrame } from "@/components/projects/project-frame";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import styles from "@/components/ui/project.module.css";
import { PlanChanges } from "@/components/versions/plan-changes";
import { PlanReading } from "@/components/versions/plan-reading";
import { Fingerprint, VersionMarks, VersionNotice } from "@/components/versions/version-notice";
import versionsStyles from "@/components/versions/versions.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { allPlaces } from "@/lib/places/queries";
import { planNames } from "@/lib/plans/versions/plan-names";
import { differenceTo } from "@/lib/plans/versions/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../../project";
import { versionOr404 } from "../version";

type Props = { params: Promise<{ locale: string; code: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code, number } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  const version = formatMessage(messagesOf(locale).versions.number, locale, { number });
  return {
    title: `${version} · ${title}`,
    alternates: alternatesOf(locale, `/projects/${code}/versions/${number}`),
    robots: { index: false },
  };
}

export default async function VersionPage({ params }: Props) {
  const { locale, code, number } = await params;
  if (!isLocale(locale)) notFound();
  const [project, version, actor] = await Promise.all([projectOr404(code), versionOr404(code, number), currentActor()]);
  const [difference, taxonomy, places] = await Promise.all([
    differenceTo(code, version.number ?? "now", undefined, actor),
    readTaxonomy(),
    allPlaces(),
  ]);
  const messages = messagesOf(locale).versions;
  const names = planNames(locale, taxonomy, places);
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="versions" wide>
      <div className={classes(styles.projectMain, versionsStyles.versionsPage)}>
        <p className={versionsStyles.back}>
          <Link prefetch={false} href={`/${locale}/projects/${code}/versions`}>
            {messages.all}
          </Link>
        </p>
        <h2>
          {version.number
            ? formatMessage(messages.number, locale, { number: version.number })
            : project.workingCopy
              ? messages.written
              : messages.now}{" "}
          <VersionMarks version={version} locale={locale} />
        </h2>
        <p className="lead">
          {!version.number && project.workingCopy ? (
            messages.notSent
          ) : (
            <VersionNotice version={version} locale={locale} />
          )}
        </p>
        {version.number && (
          <dl className={versionsStyles.planFacts}>
            <div>
              <dt>{messages.head.fingerprint}</dt>
              <dd>
                <Fingerprint of={version.fingerprint} /> <span className="hint">{messages.fingerprintHint}</span>
              </dd>
            </div>
          </dl>
        )}
        <p className={versionsStyles.versionFiles}>
          <a
            className={controls.button}
            href={`/api/v1/projects/${code}/versions/${version.number ?? "now"}/action-plan.pdf`}
          >
            {version.cause === "AGREED" || version.cause === "AMENDED" ? messages.pdf : messages.pdfDraft}
          </a>
          <span className="hint">{messages.pdfHint}</span>
          {version.inForce && project.abilities.keepDocuments && (
            <Link prefetch={false} href={`/${locale}/projects/${code}/documents?signed=${version.number}#add`}>
              {messages.uploadSigned}
            </Link>
          )}
        </p>
        <section className={styles.projectSection} aria-labelledby="changed">
          <h3 id="changed">
            {difference
              ? formatMessage(messages.changedSince, locale, { number: difference.from.number ?? "" })
              : messages.first}
          </h3>
          {difference && <PlanChanges changes={difference.changes} messages={names} />}
        </section>
        <section className={versionsStyles.versionWhole} aria-labelledby="whole">
          <h2 id="whole">{messages.whole}</h2>
          <PlanReading plan={version.content} messages={names} />
        </section>
      </div>
    </ProjectFrame>
  );
}
