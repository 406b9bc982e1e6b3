import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { ProjectFrame } from "@/components/projects/project-frame";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { CompareForm } from "@/components/versions/compare-form";
import { VersionTable } from "@/components/versions/version-table";
import versionsStyles from "@/components/versions/versions.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { differenceTo, listVersions } from "@/lib/plans/versions/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../project";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  return {
    title: `${messagesOf(locale).versions.title} · ${title}`,
    alternates: alternatesOf(locale, `/projects/${code}/versions`),
    robots: { index: false },
  };
}

export default async function VersionsPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor] = await Promise.all([projectOr404(code), currentActor()]);
  const [versions, taxonomy] = await Promise.all([listVersions(code, actor), readTaxonomy()]);
  const last = versions[0]?.number;
  // What nobody froze is a draft, or the new version that its writers alone read.
  const editable = project.status === "DRAFT" || !!project.workingCopy;
  const since = last && editable ? await differenceTo(code, "now", undefined, actor) : null;
  const messages = messagesOf(locale).versions;
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="versions" wide>
      <div className={classes(styles.projectMain, versionsStyles.versionsPage)}>
        <h2>{messages.title}</h2>
        {versions.length === 0 ? (
          <p className={panels.sectionEmpty}>{messages.none}</p>
        ) : (
          <>
            <p className="lead">{messages.lead}</p>
            {since && last && (
              <p className={panels.notice}>
                {since.changes.length === 0
                  ? messages.sinceSentNone
                  : formatMessage(messages.sinceSentCount, locale, { count: since.changes.length, number: last })}{" "}
                {since.changes.length > 0 && (
                  <Link prefetch={false} href={`/${locale}/projects/${code}/versions/compare?from=${last}&to=now`}>
                    {messages.sinceSentLink}
                  </Link>
                )}
              </p>
            )}
            <VersionTable code={code} versions={versions} locale={locale} />
            {(versions.length > 1 || editable) && (
              <section className={styles.projectSection} aria-labelledby="compare">
                <h3 id="compare">{messages.compareTitle}</h3>
                <CompareForm code={code} versions={versions} withNow={editable} locale={locale} />
              </section>
            )}
          </>
        )}
      </div>
    </ProjectFrame>
  );
}
