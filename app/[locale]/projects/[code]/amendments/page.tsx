import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { AmendmentList } from "@/components/amendments/amendment-list";
import { ClusterLeadRule } from "@/components/amendments/cluster-lead-rule";
import { OpenAmendment } from "@/components/amendments/open-amendment";
import { ProjectFrame } from "@/components/projects/project-frame";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import versionsStyles from "@/components/versions/versions.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { limitsNow } from "@/lib/plans/amendments/limits";
import { amendingOf, listAmendments } from "@/lib/plans/amendments/queries";
import { listVersions } from "@/lib/plans/versions/queries";
import { isBeforeAgreement, isEnded, isNeverAgreed } from "@/lib/project-rules/status";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../project";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  return {
    title: `${messagesOf(locale).amendments.title} · ${title}`,
    alternates: alternatesOf(locale, `/projects/${code}/amendments`),
    robots: { index: false },
  };
}

export default async function AmendmentsPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor] = await Promise.all([projectOr404(code), currentActor()]);
  const [amendments, amending, versions, taxonomy, limits] = await Promise.all([
    listAmendments(code, actor),
    amendingOf(code, actor),
    listVersions(code, actor),
    readTaxonomy(),
    limitsNow(),
  ]);
  const { amendments: messages, project: projectMessages } = messagesOf(locale);
  const cluster = taxonomy.cluster(project.cluster)?.shortName[locale] ?? project.cluster;
  const baseline = versions.find((version) => version.baseline);
  const { open } = amending;
  const { status } = project;
  const lead = isBeforeAgreement(status) ? messages.notYet : isEnded(status) ? null : messages.lead;
  const none = isNeverAgreed(status) ? messages.never : isEnded(status) ? messages.noneEnded : messages.none;
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="amendments" wide>
      <div className={classes(styles.projectMain, versionsStyles.versionsPage)}>
        <h2>{messages.title}</h2>
        {lead && <p className="lead">{lead}</p>}
        {amending.may && <ClusterLeadRule limits={limits} locale={locale} />}
        {baseline && (
          <p>
            <Link prefetch={false} href={`/${locale}/projects/${code}/versions/${baseline.number}`}>
              {messages.baseline}
            </Link>
          </p>
        )}
        {amendments.length === 0 && !isBeforeAgreement(project.status) && <p className={panels.sectionEmpty}>{none}</p>}
        <AmendmentList code={code} amendments={amendments} cluster={cluster} locale={locale} />
        {amending.may && actor && (
          <section className={styles.projectSection} aria-labelledby="open-amendment">
            <h3 id="open-amendment">{messages.open.title}</h3>
            {open ? (
              <p className={panels.notice}>
                {formatMessage(messages.openOne, locale, { number: open.number })}{" "}
                <Link prefetch={false} href={`/${locale}/projects/${code}/amendments/${open.number}`}>
                  {messages.seeOpen}
                </Link>
              </p>
            ) : (
              <OpenAmendment
                code={code}
                locale={locale}
                messages={{ ...messages.open, why: messages.why }}
                failure={projectMessages.failure}
              />
            )}
          </section>
        )}
      </div>
    </ProjectFrame>
  );
}
