import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { currentActor } from "@/app/session";
import { AssessmentDay } from "@/components/assessments/assessment-day";
import { PartnersLine } from "@/components/projects/partners-line";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import rows from "@/components/ui/lists/rows.module.css";
import panels from "@/components/ui/panels.module.css";
import { myAssessments } from "@/lib/assessments/queries";
import { isLocale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: messagesOf(locale).assessment.title, robots: { index: false } } : {};
}

export default async function AssessmentsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (!actor) redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/assessments`)}`);
  const messages = messagesOf(locale).assessment;
  const days = { until: messages.until, late: messages.late };
  const items = await myAssessments(actor);
  return (
    <main id="main" className="narrow">
      <h1>{messages.title}</h1>
      <p>{messages.lead}</p>
      {items.length === 0 && <p className={panels.sectionEmpty}>{messages.nothing}</p>}
      <ul className={rows.rows}>
        {items.map(({ id, project, status, dueOn, submittedAt, abilities }) => (
          <li key={id} className={rows.row}>
            <div>
              <h2>
                <Link prefetch={false} href={`/${locale}/assessments/${id}`}>
                  <Text text={project.title} locale={locale} />
                </Link>
              </h2>
              <p>
                <PartnersLine project={project} locale={locale} />
              </p>
            </div>
            <p className={rows.rowState}>
              <span className={labels.tag}>{messages.statuses[status]}</span>
              {(abilities.answer || submittedAt) && (
                <span>
                  <AssessmentDay dueOn={dueOn} submittedAt={submittedAt} locale={locale} messages={days} />
                </span>
              )}
              <Link prefetch={false} href={`/${locale}/assessments/${id}`}>
                {abilities.answer ? (status === "STARTED" ? messages.open : messages.assess) : messages.read}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </main>
  );
}
