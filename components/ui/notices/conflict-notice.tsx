"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";
import { languageOf } from "@/lib/language/language-of";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill, formatMessage } from "@/lib/language/say";
import type { ProjectStatus } from "@/lib/project-rules/status";
import type { Bilingual } from "@/lib/taxonomy/queries";
import type { LastChange } from "@/lib/work/last-change";
import { classes } from "../classes";
import controls from "../controls.module.css";
import { focusOn } from "../focus-heading";
import { MomentOnDemand } from "../moment-on-demand";
import { Sentence } from "../sentence";
import styles from "./conflict-notice.module.css";
import { type Conflict, forgetConflict, latestConflict, watchConflicts } from "./conflicts";

type Props = { locale: Locale; messages: Messages["conflict"]; statuses: Messages["status"] };

/** What a refusal may tell besides: who was first, and what differs of the version that was read and the one sent since. */
type Besides = {
  lastChange?: LastChange;
  lastMove?: { to: ProjectStatus; at: string; person: Bilingual };
  current?: { code?: string };
  difference?: { from: number; to: number } | null;
};

/** What stands between two sentences. */
const GAP: Record<Locale, string> = { en: " ", zh: "" };

/** What stands now and by whom, with the time as it is where the reader is. */
function whatStands(
  { problem }: Conflict,
  locale: Locale,
  messages: Messages["conflict"],
  statuses: Messages["status"],
): ReactNode {
  const { lastChange, lastMove } = problem as Besides;
  if (lastMove) {
    const at = <MomentOnDemand at={lastMove.at} locale={locale} />;
    const moved = { person: lastMove.person[locale], status: statuses[lastMove.to], at };
    return <Sentence text={messages.moved} values={moved} locale={locale} />;
  }
  const why = problem.detail ?? problem.title;
  if (!lastChange) return why;
  const by = { person: lastChange.by[locale], at: <MomentOnDemand at={lastChange.at} locale={locale} /> };
  return (
    <>
      {why}
      {GAP[locale]}
      <Sentence text={messages.by} values={by} locale={locale} />
    </>
  );
}

/**
 * Says what was not carried out, and what stands now and by whom. It stands above the page, since what was tried is often
 * gone from the page as soon as that shows how it stands.
 */
export function ConflictNotice({ locale, messages, statuses }: Props) {
  const conflict = useSyncExternalStore(watchConflicts, latestConflict, () => null);
  const path = usePathname();
  const notice = useRef<HTMLElement>(null);
  const here = conflict?.path === path ? conflict : null;
  // What was tried may be gone from the page in a moment: the reader goes on where it says why.
  useEffect(() => {
    if (!here || !notice.current) return;
    notice.current.scrollIntoView({ block: "nearest" });
    focusOn(notice.current);
  }, [here]);
  if (!here) return null;
  const { action, problem, texts } = here;
  const { current, difference } = problem as Besides;
  return (
    <section className={styles.conflictNotice} data-testid="conflict-notice" ref={notice} aria-label={messages.plain}>
      <div role="alert">
        <p className={styles.conflictTitle}>{action ? fill(messages.title, { action }) : messages.plain}</p>
        <p>
          {whatStands(here, locale, messages, statuses)}
          {GAP[locale]}
          {messages.now}
        </p>
        {current?.code && difference && (
          <p>
            <a
              href={`/${locale}/projects/${current.code}/versions/compare?from=${difference.from}&to=${difference.to}`}
            >
              {formatMessage(messages.difference, locale, difference)}
            </a>
          </p>
        )}
      </div>
      {texts.length > 0 && (
        <details>
          <summary>{messages.written}</summary>
          {texts.map((text) => (
            <blockquote key={text} lang={languageOf(text, locale)}>
              {text}
            </blockquote>
          ))}
        </details>
      )}
      <button type="button" className={classes(controls.button, controls.quiet)} onClick={forgetConflict}>
        {messages.close}
      </button>
    </section>
  );
}
