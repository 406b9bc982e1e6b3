import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { PartState } from "@/lib/plans/sections/present";
import type { PlanMessages } from "./form/messages";
import styles from "./plan.module.css";

type Props = {
  code: string;
  parts: PartState[];
  /** The parts with a translation that is behind. */
  behind: string[];
  current: string;
  locale: Locale;
  messages: Pick<PlanMessages, "sections" | "states" | "form">;
};

const SHAPES = { empty: "○", begun: "◐", complete: "●" } as const;

/** All sections of the form: which one is open, and how far each is, by word and shape. */
export function SectionsNav({ code, parts, behind, current, locale, messages }: Props) {
  const done = parts.filter(({ state }) => state === "complete").length;
  return (
    <nav className={classes(panels.panel, styles.planSections)} aria-labelledby="plan-sections">
      <h2 id="plan-sections">{messages.form.sections}</h2>
      <p className={panels.panelHint}>{formatMessage(messages.form.progress, locale, { done, count: parts.length })}</p>
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
                {messages.sections[part]}
                <span className="visually-hidden">, {messages.states[state]}</span>
                {behind.includes(part) && <span className={styles.behind}> · {messages.form.behindMark}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
