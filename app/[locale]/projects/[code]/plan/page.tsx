import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { projectOr404 } from "@/app/[locale]/projects/project";
import { alternatesOf } from "@/app/alternates";
import { currentActor } from "@/app/session";
import { CheckList } from "@/components/plan/check-list";
import planStyles from "@/components/plan/plan.module.css";
import { PlanSection } from "@/components/plan/read/plan-sections";
import readStyles from "@/components/plan/read/read.module.css";
import { isComplete, SectionState } from "@/components/plan/section-state";
import { Similar } from "@/components/plan/similar";
import { NewVersion } from "@/components/projects/new-version";
import { ProjectFrame } from "@/components/projects/project-frame";
import { SendPlan } from "@/components/projects/send-plan";
import { sendingOf } from "@/components/projects/sending";
import { startHref } from "@/components/proposals/start-href";
import { classes } from "@/components/ui/classes";
import controls from "@/components/ui/controls.module.css";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import { isLocale, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { PUNCTUATION } from "@/lib/language/punctuation";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { type FormSection, hasContent } from "@/lib/plan-model/sections";
import { otherOf, textsIn } from "@/lib/plan-model/text";
import type { PlanView } from "@/lib/plans/sections/present";
import { planFindings, planOf } from "@/lib/plans/sections/queries";
import { similarTo } from "@/lib/plans/similar";
import { planNames } from "@/lib/plans/versions/plan-names";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import { mergersOf } from "@/lib/workflow/mergers/queries";

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
    title: formatMessage(messagesOf(locale).plan.pageTitle, locale, { title }),
    alternates: alternatesOf(locale, `/projects/${code}/plan`),
    robots: project.status === "DRAFT" ? { index: false } : undefined,
  };
}

/** Whether anything of the plan is written in the other language too. */
const isTranslated = (plan: PlanView, other: Locale) =>
  !!plan.summary[other] || plan.sections.some(({ content }) => textsIn(content).some(({ text }) => text[other]));

export default async function PlanPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [project, actor, search] = await Promise.all([projectOr404(code), currentActor(), searchParams]);
  const { edit } = project.abilities;
  const [plan, findings, similar, mergers, taxonomy] = await Promise.all([
    planOf(code, actor),
    edit ? planFindings(code, actor) : null,
    edit ? similarTo(code, actor) : null,
    mergersOf(code, actor),
    readTaxonomy(),
  ]);
  const messages = messagesOf(locale).plan;
  const original = plan.originalLanguage;
  const other = otherOf(original);
  const translated = isTranslated(plan, other);
  // Who reads the other language sees it beside the original at once, where there is any.
  const both = translated && (search.texts ? search.texts === "both" : locale === other);
  const names = planNames(locale, taxonomy, plan.partners);
  const sending = sendingOf(project, locale, findings?.round);
  // The one filled button: what sends it, once there is something to send.
  const sends =
    project.abilities.sendVersion?.unmet.length === 0 ||
    (findings?.musts === 0 && sending.by === "move" && !sending.move.reasonRequired);
  const here = `/${locale}/projects/${code}/plan`;
  // Who cannot write it reads what is there.
  const shown = plan.parts.filter((part) => edit || !isUnwritten(plan, part));

  return (
    <ProjectFrame project={project} taxonomy={taxonomy} locale={locale} page="plan">
      <aside className={classes(styles.projectAside, planStyles.planBeside)}>
        {edit && (
          <Link
            className={classes(controls.button, sends ? undefined : controls.primary)}
            prefetch={false}
            href={`${here}/edit/${firstOpen(plan)}`}
          >
            {messages.read.edit}
          </Link>
        )}
        {!edit && !!actor?.coordinates.length && (
          <Link className={controls.button} prefetch={false} href={startHref(locale, { from: code })}>
            {messages.read.startFrom}
          </Link>
        )}
        <NewVersion project={project} locale={locale} next />
        {findings && (
          <CheckList
            code={code}
            findings={findings.items}
            round={findings.round}
            locale={locale}
            messages={{ sections: messages.sections, check: messages.check }}
            send={{
              primary: sends,
              // A new version has its own panel above.
              by: sending.by !== "version" && (
                <SendPlan code={code} sending={sending} locale={locale} messages={messages.check} />
              ),
            }}
          />
        )}
        {similar && (
          <Similar
            project={project}
            similar={similar.items}
            mayMerge={mergers.abilities.offer}
            taxonomy={taxonomy}
            locale={locale}
          />
        )}
        <nav className={classes(panels.panel, planStyles.planSections)} aria-labelledby="plan-contents">
          <h2 id="plan-contents">{messages.read.contents}</h2>
          <ol>
            {shown.map((one) => (
              <li key={one.part}>
                <a href={`#${one.part}`}>
                  {edit ? <SectionState part={one} messages={messages} /> : <span>{messages.sections[one.part]}</span>}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </aside>
      <div className={styles.projectMain}>
        {project.status === "DRAFT" && <p className={panels.notice}>{messages.read.draft}</p>}
        <p className={readStyles.planLanguages}>
          <span>{messages.read.original[original]}</span>
          {translated && (
            <Link prefetch={false} scroll={false} href={`${here}?texts=${both ? "original" : "both"}`}>
              {both ? messages.read.showOriginal : messages.read.showBoth[other]}
            </Link>
          )}
        </p>
        {shown.map(({ part, state }) => (
          <section key={part} id={part} className={readStyles.planPart}>
            <h2>
              {messages.sections[part]}
              {edit && (
                <Link prefetch={false} href={`${here}/edit/${part}`}>
                  {state === "empty" ? messages.form.begin : messages.form.editHere}
                  <span className="visually-hidden"> {messages.sections[part]}</span>
                </Link>
              )}
            </h2>
            {isUnwritten(plan, { part, state }) ? (
              <p className={panels.sectionEmpty}>{messages.read.empty}</p>
            ) : (
              <PlanSection plan={plan} section={part} messages={names} both={both} />
            )}
          </section>
        ))}
        {shown.length < plan.parts.length && (
          <p className={panels.sectionHint}>
            {formatMessage(messages.read.notWritten, locale, {
              list: plan.parts
                .filter((part) => !shown.includes(part))
                .map(({ part }) => messages.sections[part])
                .join(PUNCTUATION[locale].list),
            })}
          </p>
        )}
      </div>
    </ProjectFrame>
  );
}

/** Whether nothing stands in a part, in either language. */
const isUnwritten = (plan: PlanView, { part, state }: Pick<PlanView["parts"][number], "part" | "state">) =>
  state === "empty" && !(hasContent(part) && textsIn(sectionContent(plan, part)).some(hasText));

const sectionContent = (plan: PlanView, part: FormSection) =>
  plan.sections.find(({ section }) => section === part)?.content;
const hasText = ({ text }: ReturnType<typeof textsIn>[number]) => !!(text.en || text.zh);
/** The first part that is not complete. */
const firstOpen = ({ parts }: PlanView): FormSection => parts.find((part) => !isComplete(part))?.part ?? "basics";
