import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { AmendmentButtons } from "@/components/amendments/amendment-buttons";
import amendmentsStyles from "@/components/amendments/amendments.module.css";
import { ChangedParts } from "@/components/amendments/changed-parts";
import { ClusterLeadRule } from "@/components/amendments/cluster-lead-rule";
import { Parties } from "@/components/amendments/parties";
import { ReachedSince } from "@/components/amendments/reached-since";
import { TO_ANSWER } from "@/components/amendments/to-answer";
import { ProjectFrame } from "@/components/projects/project-frame";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import labels from "@/components/ui/labels.module.css";
import styles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import { PlanChanges } from "@/components/versions/plan-changes";
import versionsStyles from "@/components/versions/versions.module.css";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { allPlaces } from "@/lib/places/queries";
import { limitsNow } from "@/lib/plans/amendments/limits";
import { amendedMilestones } from "@/lib/plans/amendments/milestones";
import { planNames } from "@/lib/plans/versions/plan-names";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { projectOr404 } from "../../../project";
import { amendmentOr404 } from "../amendment";

type Props = { params: Promise<{ locale: string; code: string; number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code, number } = await params;
  if (!isLocale(locale)) return {};
  return {
    title: `${formatMessage(messagesOf(locale).amendments.number, locale, { number })} · ${code}`,
    alternates: alternatesOf(locale, `/projects/${code}/amendments/${number}`),
    robots: { index: false },
  };
}

export default async function AmendmentPage({ params }: Props) {
  const { locale, code, number } = await params;
  if (!isLocale(locale)) notFound();
  const [project, amendment, taxonomy, places, limits, actor] = await Promise.all([
    projectOr404(code),
    amendmentOr404(code, number),
    readTaxonomy(),
    allPlaces(),
    limitsNow(),
    currentActor(),
  ]);
  const amended = await amendedMilestones(code, actor);
  const { amendments: messages, project: projectMessages } = messagesOf(locale);
  const pages = `/${locale}/projects/${code}`;
  const cluster = taxonomy.cluster(project.cluster)?.shortName[locale] ?? project.cluster;
  const names = planNames(locale, taxonomy, places);
  const { abilities } = amendment;
  const isAsked = abilities.answerFor.length > 0 || abilities.answerForCluster;
  const mayAct = abilities.propose || abilities.withdraw || isAsked;
  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="amendments" wide>
      <div className={classes(styles.projectMain, versionsStyles.versionsPage)}>
        <p className={versionsStyles.back}>
          <Link prefetch={false} href={`${pages}/amendments`}>
            {messages.all}
          </Link>
        </p>
        <h2>
          {formatMessage(messages.number, locale, { number: amendment.number })}{" "}
          <span className={labels.tag}>{messages.statuses[amendment.status]}</span>
        </h2>
        <p className="hint">
          {formatMessage(messages.from, locale, {
            place: amendment.place.name[locale],
            number: amendment.beforeVersion,
          })}{" "}
          {amendment.afterVersion && (
            <Link prefetch={false} href={`${pages}/versions/${amendment.afterVersion}`}>
              {formatMessage(messages.became, locale, { number: amendment.afterVersion })}
            </Link>
          )}
        </p>
        <ReachedSince
          milestones={amended.filter((each) => each.amendment === amendment.number)}
          place={amendment.place.name[locale]}
          locale={locale}
        />
        {isAsked && (
          <p>
            {/* No Link: the browser itself moves the focus there. */}
            <a className={controls.button} href={`#${TO_ANSWER}`}>
              {formatMessage(projectMessages.nextStep.amendment.button, locale, {
                place: amendment.place.name[locale],
              })}
            </a>
          </p>
        )}
        <section aria-labelledby="what">
          <h3 id="what">{messages.what}</h3>
          <ChangedParts changes={amendment.changes} messages={names} />
        </section>
        <section aria-labelledby="why">
          <h3 id="why">{messages.why}</h3>
          <Written
            as="p"
            className={amendmentsStyles.amendmentWhy}
            text={amendment.why}
            language={amendment.language}
            locale={locale}
          />
        </section>
        <section aria-labelledby="who">
          <h3 id="who">{messages.who}</h3>
          <Parties amendment={amendment} cluster={cluster} locale={locale} />
          {amendment.status === "DRAFT" && <ClusterLeadRule limits={limits} locale={locale} />}
        </section>
        {abilities.edit && (
          <Link className={controls.button} prefetch={false} href={`${pages}/amendments/${amendment.number}/edit`}>
            {messages.edit}
          </Link>
        )}
        {mayAct && (
          <AmendmentButtons
            code={code}
            amendment={amendment}
            names={Object.fromEntries(places.map(({ slug, name }) => [slug, name[locale]]))}
            cluster={cluster}
            locale={locale}
            messages={{ ...messages.acts, by: messages.by }}
            more={{ moreActs: projectMessages.moreActs, asksFirst: projectMessages.asksFirst }}
            dialog={projectMessages}
            failure={projectMessages.failure}
          />
        )}
        <section className={classes(styles.projectSection, styles.wideSection)} aria-labelledby="difference">
          <h3 id="difference">{messages.beforeAfter}</h3>
          <p className="hint">{messages.beforeAfterHint}</p>
          <PlanChanges changes={amendment.changes} messages={names} beside />
        </section>
      </div>
    </ProjectFrame>
  );
}
