import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { DocumentForm } from "@/components/documents/document-form";
import { DocumentList } from "@/components/documents/document-list";
import { ProjectFrame } from "@/components/projects/project-frame";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { FILE_TYPES, LONGEST_FILE } from "@/lib/documents/content";
import { documentsOf } from "@/lib/documents/queries";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { listVersions } from "@/lib/plans/versions/queries";
import { isEnded } from "@/lib/project-rules/status";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../project";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  /** The version of the plan that a signed copy is to be added of. */
  searchParams: Promise<{ signed?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const project = await projectOr404(code);
  const title = inLanguage(project.title, locale)?.text ?? code;
  return {
    title: formatMessage(messagesOf(locale).documents.title, locale, { title }),
    alternates: alternatesOf(locale, `/projects/${code}/documents`),
    robots: { index: false },
  };
}

export default async function DocumentsPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor, taxonomy] = await Promise.all([projectOr404(code), currentActor(), readTaxonomy()]);
  const { documents: messages, project: projectMessages } = messagesOf(locale);
  const documents = actor ? await documentsOf(code, actor) : [];
  const rules = { endings: Object.keys(FILE_TYPES), longest: LONGEST_FILE };
  const may = project.abilities.keepDocuments;
  const agreed = may ? (await listVersions(code, actor)).filter(({ cause }) => cause !== "SENT") : [];
  const planVersions = agreed.flatMap(({ number }) => number ?? []);
  const { signed } = await searchParams;
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="documents" wide>
      <div className={styles.projectMain}>
        <section className={styles.projectSection} id="documents">
          <h2>{messages.heading}</h2>
          {!actor && (
            <p className={panels.sectionEmpty}>
              {messages.signIn}{" "}
              <Link
                prefetch={false}
                href={`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/projects/${code}/documents`)}`}
              >
                {messages.signInLink}
              </Link>
            </p>
          )}
          {actor && documents.length === 0 && (
            <p className={panels.sectionEmpty}>
              {!may ? messages.noneToRead : isEnded(project.status) ? messages.none : messages.empty}
            </p>
          )}
          {may && (
            <DocumentForm
              code={code}
              rules={rules}
              planVersions={planVersions}
              signed={planVersions.find((number) => String(number) === signed)}
              locale={locale}
              messages={{ ...messages.form, kinds: messages.kinds }}
              failure={projectMessages.failure}
            />
          )}
          <DocumentList code={code} documents={documents} rules={rules} withForm={may} locale={locale} />
        </section>
      </div>
    </ProjectFrame>
  );
}
