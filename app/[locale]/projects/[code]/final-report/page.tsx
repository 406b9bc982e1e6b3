import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { projectOr404 } from "@/app/[locale]/projects/project";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { AdoptAll, AdoptedPractices } from "@/components/final-report/adopted-practices";
import styles from "@/components/final-report/final-report.module.css";
import { reportMessages } from "@/components/final-report/messages";
import { ReportEditor } from "@/components/final-report/report-editor";
import { ReportReading } from "@/components/final-report/report-reading";
import readStyles from "@/components/plan/read/read.module.css";
import { ProjectFrame } from "@/components/projects/project-frame";
import { Moment } from "@/components/ui/moment";
import panels from "@/components/ui/panels.module.css";
import { Sentence } from "@/components/ui/sentence";
import { Problem } from "@/lib/access/problems";
import type { ReportView } from "@/lib/final-report/present";
import { reportOf } from "@/lib/final-report/queries";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { otherOf, textsIn } from "@/lib/plan-model/text";
import { isGivenUp } from "@/lib/project-rules/status";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  return {
    title: formatMessage(messagesOf(locale).finalReport.title, locale, { title }),
    alternates: alternatesOf(locale, `/projects/${code}/final-report`),
    robots: project.status === "COMPLETED" ? undefined : { index: false },
  };
}

/** The report, or null for a reader whom it is not open to yet. */
async function readable(code: string, actor: Awaited<ReturnType<typeof currentActor>>): Promise<ReportView | null> {
  try {
    return await reportOf(code, actor);
  } catch (error) {
    if (error instanceof Problem && (error.status === 401 || error.status === 403)) return null;
    throw error;
  }
}

export default async function FinalReportPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor, search] = await Promise.all([projectOr404(code), currentActor(), searchParams]);
  const [report, taxonomy] = await Promise.all([readable(code, actor), readTaxonomy()]);
  const messages = messagesOf(locale).finalReport;
  const frame = (body: ReactNode) => (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="finalReport" wide>
      {body}
    </ProjectFrame>
  );
  if (report?.abilities.write && actor) {
    const themes = taxonomy.clusters.find((cluster) => cluster.code === project.cluster)?.themes ?? [];
    return frame(
      <>
        <header className={styles.reportHead}>
          <h2>{messages.heading}</h2>
          <p>{messages.lead}</p>
        </header>
        <noscript>
          <p className={panels.notice}>{messagesOf(locale).plan.form.noScript}</p>
        </noscript>
        <ReportEditor
          report={report}
          owner={actor.personId}
          themes={themes.map((theme) => ({ code: theme.code, name: theme.name[locale] }))}
          places={project.partners
            .filter(({ status }) => status === "ACCEPTED")
            .map(({ slug, name }) => ({ code: slug, name: name[locale] }))}
          locale={locale}
          messages={reportMessages(locale)}
        />
      </>,
    );
  }
  if (isGivenUp(project.status) && !report?.content)
    return frame(<Empty title={messages.none} text={messages.noneEnded} />);
  if (!report) return frame(<Empty title={messages.notOut} text={messages.notOutText} />);
  const { content } = report;
  if (!content)
    return frame(
      project.status === "COMPLETED" ? (
        <Empty title={messages.none} text={messages.noneText} />
      ) : (
        <Empty title={messages.heading} text={messages.nothingYet} />
      ),
    );
  const other = otherOf(report.originalLanguage);
  const translated = textsIn(content).some(({ text }) => text[other]);
  // Who reads the other language sees it beside the original at once, where there is any.
  const both = translated && (search.texts ? search.texts === "both" : locale === other);
  return frame(
    <>
      <header className={styles.reportHead}>
        <h2>{messages.heading}</h2>
        {project.status !== "COMPLETED" && <p className={panels.notice}>{messages.notYet}</p>}
        <Languages report={report} translated={translated} both={both} locale={locale} />
      </header>
      <ReportReading
        report={{ ...report, content }}
        partners={project.partners}
        taxonomy={taxonomy}
        both={both}
        locale={locale}
        above={<AdoptAll report={report} partners={project.partners} locale={locale} />}
        below={(practice) => (
          <AdoptedPractices report={report} practice={practice} partners={project.partners} locale={locale} />
        )}
      />
      {report.updatedAt && (
        <p className="hint">
          <Sentence
            text={report.editor ? messages.editedBy : messages.edited}
            values={{ name: report.editor?.[locale] ?? "", date: <Moment at={report.updatedAt} locale={locale} /> }}
            locale={locale}
          />
        </p>
      )}
    </>,
  );
}

const Empty = ({ title, text }: { title: string; text: string }) => (
  <section className={panels.sectionEmpty}>
    <h2>{title}</h2>
    <p>{text}</p>
  </section>
);

type LanguagesProps = { report: ReportView; translated: boolean; both: boolean; locale: Locale };

/** Which language the report was written in, and the way to see the other. */
function Languages({ report: { code, originalLanguage: original }, translated, both, locale }: LanguagesProps) {
  const messages = messagesOf(locale).plan.read;
  return (
    <p className={readStyles.planLanguages}>
      <span>{messages.original[original]}</span>
      {translated && (
        <Link
          prefetch={false}
          scroll={false}
          href={`/${locale}/projects/${code}/final-report?texts=${both ? "original" : "both"}`}
        >
          {both ? messages.showOriginal : messages.showBoth[otherOf(original)]}
        </Link>
      )}
    </p>
  );
}
