import labels from "@/components/ui/labels.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";
import { Changes } from "../changes";
import type { ChangeMessages } from "../messages";
import type { Names } from "../names";
import revisionsStyles from "../revisions.module.css";
import { type ExchangeMessages, type ImportNames, whereIn } from "./where";

type Props = {
  report: ImportReport;
  names: Names;
  /** What the fields are called. */
  fields: ImportNames["fields"];
  locale: Locale;
  messages: ExchangeMessages;
  changeMessages: ChangeMessages;
};
type Fault = ImportReport["faults"][number];
type FaultsProps = { faults: Fault[]; called: ImportNames; locale: Locale; messages: ExchangeMessages };

function Faults({ faults, called, locale, messages }: FaultsProps) {
  const place = (fault: Fault) => whereIn(fault, called, locale, messages);
  return (
    <ul className={revisionsStyles.faults}>
      {faults.map((fault) => (
        <li key={`${place(fault)} ${fault.code}`}>
          <span className={revisionsStyles.faultWhere}>{place(fault)}</span> {fault.message}
        </li>
      ))}
    </ul>
  );
}

/** What an import would do, or did: the file's faults, then each profile with its own faults and changes. */
export function Report({ report, names, fields, locale, messages, changeMessages }: Props) {
  const called = { profiles: report.profiles, fields };
  const announcement = report.profiles.filter(({ outcome }) => outcome === "changed" || outcome === "faulty");
  const same = report.profiles.filter(({ outcome }) => outcome === "same").length;
  const faulty = report.faults.length > 0 || report.counts.faulty > 0;
  return (
    <>
      {!report.written && faulty && <p className={panels.notice}>{messages.correct}</p>}
      {!report.written && !faulty && report.questions.length === 0 && announcement.length === 0 && (
        <p>{messages.nothingToWrite}</p>
      )}
      {report.faults.length > 0 && (
        <>
          <h4>{messages.fileFaults}</h4>
          <Faults faults={report.faults} called={called} locale={locale} messages={messages} />
        </>
      )}
      {announcement.map((profile) => (
        <details
          key={profile.slug}
          className={revisionsStyles.importProfile}
          open={announcement.length <= 3 || profile.outcome === "faulty"}
        >
          <summary>
            <strong>{profile.name?.[locale] ?? profile.slug}</strong>{" "}
            <span className={labels.tag}>
              {profile.outcome === "faulty"
                ? formatMessage(messages.faults, locale, { count: profile.faults.length })
                : messages.outcome.changed}
            </span>
          </summary>
          {profile.draftOpen && <p className={panels.notice}>{messages.draftOpen}</p>}
          {profile.faults.length > 0 && (
            <Faults faults={profile.faults} called={called} locale={locale} messages={messages} />
          )}
          {profile.changes.length > 0 && (
            <Changes changes={profile.changes} names={names} locale={locale} messages={changeMessages} />
          )}
        </details>
      ))}
      {same > 0 && announcement.length > 0 && (
        <p className="hint">{formatMessage(messages.unchanged, locale, { count: same })}</p>
      )}
    </>
  );
}
