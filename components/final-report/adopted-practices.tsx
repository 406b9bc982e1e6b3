import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import type { Practice } from "@/lib/final-report/content";
import type { Adoption, ReportView } from "@/lib/final-report/present";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { PartnerView } from "@/lib/projects/present";
import { AdoptPractices } from "./adopt-practices";
import styles from "./final-report.module.css";

type Props = { report: ReportView; practice: Practice; partners: PartnerView[]; locale: Locale };

const isOf = ({ places }: Practice, slug: string) => places.length === 0 || places.includes(slug);

const WORD = { DRAFT: "inDraft", SUBMITTED: "sent", PUBLISHED: "published", SUPERSEDED: "published" } as const;
const pathOf = ({ place, revision, status }: Adoption) => {
  if (status === "DRAFT") return `/places/${place}/edit`;
  return status === "SUBMITTED" ? `/places/${place}/revisions/${revision}` : `/places/${place}`;
};

/** In whose profiles a practice stands, and the way to take it into the reader's own. */
export function AdoptedPractices({ report, practice, partners, locale }: Props) {
  const { finalReport, project } = messagesOf(locale);
  const messages = finalReport.take;
  const mine = report.adoptions.filter((taking) => taking.practice === practice.key);
  const nameOf = (slug: string) => partners.find((partner) => partner.slug === slug)?.name[locale] ?? slug;
  const open = report.abilities.takeFor.filter(
    (slug) => isOf(practice, slug) && !mine.some(({ place }) => place === slug),
  );
  if (mine.length === 0 && open.length === 0) return null;
  return (
    <div className={styles.practiceTakings}>
      {mine.map((taking) => (
        <Link key={`${taking.place} ${taking.revision}`} prefetch={false} href={`/${locale}${pathOf(taking)}`}>
          {formatMessage(messages[WORD[taking.status]], locale, { place: nameOf(taking.place) })}
        </Link>
      ))}
      {open.map((slug) => (
        <AdoptPractices
          key={slug}
          code={report.code}
          place={slug}
          practices={[practice.key]}
          label={formatMessage(messages.take, locale, { place: nameOf(slug) })}
          about={practice.title[locale] ?? practice.title[report.originalLanguage] ?? undefined}
          locale={locale}
          messages={{ taking: messages.taking }}
          failure={project.failure}
        />
      ))}
    </div>
  );
}

/** Takes at once all practices that are a place's own and not in its profile yet; what that does is said beside it. */
export function AdoptAll({ report, partners, locale }: Omit<Props, "practice">) {
  const { finalReport, project } = messagesOf(locale);
  const messages = finalReport.take;
  const rest = report.abilities.takeFor.map((slug) => ({
    slug,
    count: (report.content?.practices ?? []).filter(
      (practice) =>
        isOf(practice, slug) &&
        !report.adoptions.some(({ practice: key, place }) => key === practice.key && place === slug),
    ).length,
  }));
  if (rest.every(({ count }) => count === 0)) return null;
  return (
    <div className={classes(panels.notice, styles.takeAll)}>
      <p>{messages.does}</p>
      {rest
        .filter(({ count }) => count > 1)
        .map(({ slug, count }) => (
          <AdoptPractices
            key={slug}
            code={report.code}
            place={slug}
            label={formatMessage(messages.takeAll, locale, {
              count,
              place: partners.find((partner) => partner.slug === slug)?.name[locale] ?? slug,
            })}
            locale={locale}
            messages={{ taking: messages.taking }}
            failure={project.failure}
          />
        ))}
    </div>
  );
}
