import Link from "next/link";
import labels from "@/components/ui/labels.module.css";
import { Text } from "@/components/ui/language";
import { PlaceName } from "@/components/ui/place-name";
import { StatusLabel } from "@/components/ui/status";
import { formatDay } from "@/lib/language/format";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isAmong } from "@/lib/project-rules/invitations";
import type { Column } from "@/lib/tracking/columns";
import type { TableRow } from "@/lib/tracking/present";
import type { TrackingRequest } from "../address";
import { HealthWord } from "../health-word";
import styles from "./table.module.css";

type Props = { row: TableRow; column: Column; requested: TrackingRequest };

function Names({ names }: { names: (string | undefined)[] }) {
  return names.filter(Boolean).map((name) => (
    <span key={name} className={styles.tableItem}>
      {name}
    </span>
  ));
}

/** One cell of the table. */
export function Cell({ row, column, requested: { locale, taxonomy } }: Props) {
  const day = (text: string | null) => text && <time dateTime={text.slice(0, 10)}>{formatDay(text, locale)}</time>;
  const { projects } = messagesOf(locale);
  switch (column) {
    case "code":
      return row.code;
    case "title":
      return (
        <Link prefetch={false} href={`/${locale}/projects/${row.code}`}>
          <Text text={row.title} locale={locale} />
        </Link>
      );
    case "status":
      return <StatusLabel status={row.status} locale={locale} />;
    case "health":
      return row.health && <HealthWord health={row.health} locale={locale} />;
    case "cluster":
      return taxonomy.cluster(row.cluster)?.shortName[locale];
    case "themes":
      return <Names names={row.themes.map((code) => taxonomy.theme(code)?.name[locale])} />;
    case "challenges":
      return <Names names={row.challenges.map((code) => taxonomy.challenge(code)?.name[locale])} />;
    case "lead":
      return <PlaceName name={row.lead.name} side={row.lead.side} locale={locale} />;
    case "partners":
      return row.partners
        .filter((place) => isAmong(row, place))
        .map(({ slug, name, side, status }) => (
          <span key={slug} className={styles.tableItem}>
            <PlaceName name={name} side={side} locale={locale} />
            {status === "INVITED" && <span className={labels.partnersInvited}> {projects.invited}</span>}
          </span>
        ));
    case "milestones":
      return row.milestones.total > 0 && formatMessage("{done}/{total}", locale, row.milestones);
    case "late":
      return row.milestones.late > 0 && row.milestones.late;
    case "since":
      return day(row.statusSince);
    case "starts":
      return day(row.startsOn);
    case "ends":
      return day(row.endsOn);
    case "next":
      return day(row.nextDueOn);
    case "reported":
      return day(row.reportedAt);
    case "proposed":
      return day(row.proposedAt);
    case "updated":
      return day(row.updatedAt);
  }
}
