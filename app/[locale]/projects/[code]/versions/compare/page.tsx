import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { currentActor } from "@/app/session";
import { ProjectFrame } from "@/components/projects/project-frame";
import { classes } from "@/components/ui/classes";
import styles from "@/components/ui/project.module.css";
import { CompareForm } from "@/components/versions/compare-form";
import { PlanChanges } from "@/components/versions/plan-changes";
import versionsStyles from "@/components/versions/versions.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { allPlaces } from "@/lib/places/queries";
import { planNames } from "@/lib/plans/versions/plan-names";
import { differenceTo, listVersions } from "@/lib/plans/versions/queries";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../../project";
import { numberIn, versionOr404 } from "../version";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  return isLocale(locale)
    ? { title: `${messagesOf(locale).versions.compareTitle} · ${code}`, robots: { index: false } }
    : {};
}

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ locale, code }, requested] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const [from, to] = [numberIn(requested.from), numberIn(requested.to)];
  if (from === null || from === "now" || to === null) notFound();
  const [project, actor] = await Promise.all([projectOr404(code), currentActor()]);
  await Promise.all([versionOr404(code, String(from)), versionOr404(code, String(to))]);
  const [difference, versions, taxonomy, places] = await Promise.all([
    differenceTo(code, to, from, actor),
    listVersions(code, actor),
    readTaxonomy(),
    allPlaces(),
  ]);
  const messages = messagesOf(locale).versions;
  const beside = requested.as === "columns";
  const named = (number: typeof to) =>
    number === "now"
      ? project.workingCopy
        ? messages.written
        : messages.now
      : formatMessage(messages.number, locale, { number });
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="versions" wide>
      <div className={classes(styles.projectMain, versionsStyles.versionsPage)}>
        <p className={versionsStyles.back}>
          <Link prefetch={false} href={`/${locale}/projects/${code}/versions`}>
            {messages.all}
          </Link>
        </p>
        <h2>
          {named(from)} → {named(to)}
        </h2>
        <CompareForm
          code={code}
          versions={versions}
          withNow={project.status === "DRAFT" || !!project.workingCopy}
          chosen={{ from, to, beside }}
          locale={locale}
        />
        <PlanChanges
          changes={difference?.changes ?? []}
          messages={planNames(locale, taxonomy, places)}
          beside={beside}
        />
      </div>
    </ProjectFrame>
  );
}
