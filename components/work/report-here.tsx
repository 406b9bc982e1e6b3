import Link from "next/link";
import { PlacePart } from "@/components/progress/place-part";
import { SendUpdate } from "@/components/progress/send-update";
import { dialogMessages } from "@/components/ui/dialogs/dialog-messages";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { NextReport } from "@/lib/progress/next-report";
import styles from "./report-here.module.css";
import { Unfolded } from "./unfolding";

/** Where the form of a project's next report is kept, and the field it begins with. */
export const reportForm = (code: string) => ({ form: `report/${code}`, field: `${code}.body` }) as const;

/** The page on which it is written with all that belongs to it. */
export const reportHref = (code: string, locale: Locale) => `/${locale}/projects/${code}/progress/update`;

type Props = {
  report: NextReport;
  /** What the project is called. */
  about: string | undefined;
  locale: Locale;
};

/** The next report of a project, written and sent in its row: what the places wrote, and the joint word. */
export function ReportHere({ report: { code, parts, last, nextDueOn }, about, locale }: Props) {
  const { progress, project, terms, work } = messagesOf(locale);
  return (
    <Unfolded about={about} className={styles.reportHere}>
      {parts.map(({ place, part }) => (
        <PlacePart key={place.slug} place={place} part={part} locale={locale} />
      ))}
      <SendUpdate
        code={code}
        path={code}
        last={last?.body ?? null}
        nextDueOn={nextDueOn}
        locale={locale}
        messages={{ ...progress.send, exampleTitle: terms.exampleTitle }}
        dialogMessages={dialogMessages(project)}
        failure={project.failure}
      />
      <p>
        <Link prefetch={false} href={reportHref(code, locale)}>
          {work.wholeReport}
        </Link>
      </p>
    </Unfolded>
  );
}
