import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import type { Locale } from "@/lib/language/locales";
import { formatMessage } from "@/lib/language/say";
import type { PartState } from "@/lib/plans/sections/present";
import type { PlanMessages } from "./form/messages";
import styles from "./plan.module.css";
import { isComplete, isLeftOut, SectionState } from "./section-state";

type Props = {
  code: string;
  parts: PartState[];
  /** The parts with a translation that is behind. */
  behind: string[];
  current: string;
  locale: Locale;
  messages: Pick<PlanMessages, "sections" | "states" | "form">;
};

/** All sections of the form: which one is open, and how far each is, by word and shape. */
export function SectionsNav({ code, parts, behind, current, locale, messages }: Props) {
  const done = parts.filter(isComplete).length;
  const count = parts.filter((part) => !isLeftOut(part)).length;
  return (
    <nav className={classes(panels.panel, styles.planSections)} aria-labelledby="plan-sections">
      <h2 id="plan-sections">{messages.form.sections}</h2>
      <p className={panels.panelHint}>{formatMessage(messages.form.progress, locale, { done, count })}</p>
      <ol>
        {parts.map((one) => (
          <li key={one.part}>
            <Link
              prefetch={false}
              href={`/${locale}/projects/${code}/plan/edit/${one.part}`}
              aria-current={one.part === current ? "page" : undefined}
            >
              <SectionState part={one} messages={messages} />
              {behind.includes(one.part) && <span className={styles.behind}>{messages.form.behindMark}</span>}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
