import labels from "@/components/ui/labels.module.css";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { say } from "@/lib/language/say";
import type { ImportReport } from "@/lib/profiles/revisions/import-export/present";
import { Changes, type ChangeWords } from "../changes";
import type { Names } from "../names";
import revisionsStyles from "../revisions.module.css";
import { type ExchangeWords, whereIn } from "./where";

type Props = { report: ImportReport; names: Names; locale: Locale; words: ExchangeWords; changeWords: ChangeWords };
type Fault = ImportReport["faults"][number];

function Faults({ faults, locale, words }: { faults: Fault[]; locale: Locale; words: ExchangeWords }) {
  const place = (fault: Fault) => whereIn(fault, locale, words);
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
export function Report({ report, names, locale, words, changeWords }: Props) {
  const told = report.profiles.filter(({ outcome }) => outcome === "changed" || outcome === "faulty");
  const same = report.profiles.filter(({ outcome }) => outcome === "same").length;
  const faulty = report.faults.length > 0 || report.counts.faulty > 0;
  return (
    <>
      {!report.written && faulty && <p className={panels.notice}>{words.correct}</p>}
      {!report.written && !faulty && report.questions.length === 0 && told.length === 0 && (
        <p>{words.nothingToWrite}</p>
      )}
      {report.faults.length > 0 && (
        <>
          <h4>{words.fileFaults}</h4>
          <Faults faults={report.faults} locale={locale} words={words} />
        </>
      )}
      {told.map((profile) => (
        <details
          key={profile.slug}
          className={revisionsStyles.importProfile}
          open={told.length <= 3 || profile.outcome === "faulty"}
        >
          <summary>
            <strong>{profile.name?.[locale] ?? profile.slug}</strong>{" "}
            <span className={labels.tag}>
              {profile.outcome === "faulty"
                ? say(words.faults, locale, { count: profile.faults.length })
                : words.outcome.changed}
            </span>
          </summary>
          {profile.draftOpen && <p className={panels.notice}>{words.draftOpen}</p>}
          {profile.faults.length > 0 && <Faults faults={profile.faults} locale={locale} words={words} />}
          {profile.changes.length > 0 && (
            <Changes changes={profile.changes} names={names} locale={locale} words={changeWords} />
          )}
        </details>
      ))}
      {same > 0 && told.length > 0 && <p className="hint">{say(words.unchanged, locale, { count: same })}</p>}
    </>
  );
}
