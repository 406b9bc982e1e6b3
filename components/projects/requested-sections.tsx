import Link from "next/link";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { FormSection } from "@/lib/plan-model/sections";
import styles from "./conditions.module.css";

/** The parts of the plan that changes are asked for in; with `editCode` each leads to where it is revised. */
export function RequestedSections(props: { sections: FormSection[]; editCode?: string | null; locale: Locale }) {
  const { sections, editCode, locale } = props;
  const { project, plan } = messagesOf(locale);
  if (sections.length === 0) return null;
  return (
    <div className={styles.askedSections} data-testid="asked-sections">
      <p>{project.sections.requested}</p>
      <ul>
        {sections.map((part) => (
          <li key={part}>
            {editCode ? (
              <Link prefetch={false} href={`/${locale}/projects/${editCode}/plan/edit/${part}`}>
                {plan.sections[part]}
              </Link>
            ) : (
              plan.sections[part]
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
