import Link from "next/link";
import { PartnersLine } from "@/components/projects/partners-line";
import controls from "@/components/ui/controls.module.css";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import type { Actor } from "@/lib/access/actor";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { Waiting } from "@/lib/work/queries";
import styles from "./work.module.css";

type Props = { waiting: Waiting[]; actor: Actor; taxonomy: Taxonomy; locale: Locale };

/** The page of the project on which it is done, where that is not the first. */
const PAGES: Partial<Record<Waiting["kind"], string>> = {
  update: "/progress/update",
  updatePart: "/progress/update",
  finalReport: "/final-report",
};

/** Where it is done. */
function pathOf(one: Waiting): string {
  if (one.kind === "assessment") return `/assessments/${one.assessment}`;
  if ("number" in one) return `/projects/${one.project.code}/amendments/${one.number}`;
  if (one.project) return `/projects/${one.project.code}${PAGES[one.kind] ?? ""}`;
  const place = `/places/${one.place.slug}`;
  return one.kind === "profileReview" ? `${place}/revisions/${one.revision}` : `${place}/edit`;
}

/** What waits for the reader, each with what to do about it and since when it waits; the oldest first. */
export function WaitingList({ waiting, actor, taxonomy, locale }: Props) {
  const messages = messagesOf(locale).work;
  const oldestFirst = waiting.toSorted((a, b) => a.since.localeCompare(b.since));
  return (
    <section className={styles.workSection} aria-labelledby="waiting">
      <div className={styles.workHead}>
        <h2 id="waiting">{messages.waiting}</h2>
        {waiting.length > 0 && <span className={styles.workCount}>{waiting.length}</span>}
      </div>
      {waiting.length === 0 && <NothingWaits actor={actor} taxonomy={taxonomy} locale={locale} />}
      <ul className={styles.waitingList}>
        {oldestFirst.map((one) => (
          <li key={`${one.kind}-${one.project?.code ?? ""}-${one.place?.slug ?? ""}`}>
            <p className={styles.waitingWhat}>
              <Link prefetch={false} href={`/${locale}${pathOf(one)}`}>
                {formatMessage(messages.kinds[one.kind], locale, {
                  place: one.place?.name[locale] ?? "",
                  number: "number" in one ? one.number : "",
                })}
              </Link>{" "}
              <time dateTime={one.since}>
                {formatMessage(messages.since, locale, { date: formatDate(one.since, locale) })}
              </time>
            </p>
            {one.project ? (
              <>
                <p>
                  <Text text={one.project.title} locale={locale} />
                </p>
                <p className={styles.waitingPartners}>
                  <PartnersLine project={one.project} locale={locale} />
                </p>
              </>
            ) : (
              <p className={styles.waitingPartners}>
                {formatMessage(messages.waitingRevision, locale, { number: one.revision })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NothingWaits({ actor, taxonomy, locale }: Omit<Props, "waiting">) {
  const messages = messagesOf(locale).work;
  const leads = actor.leads.flatMap((code) => taxonomy.cluster(code) ?? []);
  const text = () => {
    if (actor.coordinates.length) return messages.nothingWaitsCoordinator;
    if (actor.isSecretariat) return messages.nothingWaitsSecretariat;
    return leads.length ? messages.nothingWaitsLead : messages.nothingWaits;
  };
  return (
    <>
      <p className={panels.sectionEmpty}>{text()}</p>
      <p className={styles.workWays}>
        {actor.coordinates.length > 0 && (
          <Link className={controls.button} prefetch={false} href={`/${locale}/places`}>
            {messages.findPartner}
          </Link>
        )}
        {actor.isSecretariat && (
          <Link className={controls.button} prefetch={false} href={`/${locale}/secretariat/profiles`}>
            {messages.seeProfiles}
          </Link>
        )}
        {leads.map(({ code, shortName }) => (
          <Link key={code} className={controls.button} prefetch={false} href={`/${locale}/clusters/${code}`}>
            {formatMessage(messages.seeBoard, locale, { cluster: shortName[locale] })}
          </Link>
        ))}
      </p>
    </>
  );
}
