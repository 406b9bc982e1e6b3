import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { say } from "@/lib/language/say";
import type { PartState } from "@/lib/plans/sections/present";
import type { PlanWords } from "./form/words";
import styles from "./plan.module.css";

type Props = {
  code: string;
  parts: PartState[];
  /** The parts with a translation that is behind. */
  behind: string[];
  current: string;
  locale: Locale;
  words: Pick<PlanWords, "sections" | "states" | "form">;
};

const SHAPES = { empty: "○", begun: "◐", complete: "●" } as const;

/** All sections of the form: which one is open, and how far each is, by word and shape. */
export function SectionsNav({ code, parts, behind, current, locale, words }: Props) {
  const done = parts.filter(({ state }) => state === "complete").length;
  return (
    <nav className={classes(panels.panel, styles.planSections)} aria-labelledby="plan-sections">
      <h2 id="plan-sections">{words.form.sections}</h2>
      <p className={panels.panelHint}>{say(words.form.progress, locale, { done, count: parts.length })}</p>
      <ol>
        {parts.map(({ part, state }) => (
          <li key={part}>
            <Link
              prefetch={false}
              href={`/${locale}/projects/${code}/plan/edit/${part}`}
              aria-current={part === current ? "page" : undefined}
            >
              <span className={classes(styles.partState, styles[state])} aria-hidden="true">
                {SHAPES[state]}
              </span>
              <span>
                {words.sections[part]}
                <span className="visually-hidden">, {words.states[state]}</span>
                {behind.includes(part) && <span className={styles.behind}> · {words.form.behindMark}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
