import Link from "next/link";
import { classes } from "@/components/ui/classes";
import panels from "@/components/ui/panels.module.css";
import styles from "@/components/ui/project.module.css";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isSent } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";

type Props = { project: ProjectView; locale: Locale };

/** Says which version stands on the page: to its writers that they read what only they see, to others that one is written. */
export function CopyNotice({ project, locale }: Props) {
  const messages = messagesOf(locale).project.copy;
  const { code, sentVersion: number, workingCopy, beingRevised, status } = project;
  if (!beingRevised && !workingCopy) return null;
  const own = workingCopy && isSent(status) ? messages.own : workingCopy ? messages.left : null;
  const text = own ?? (number === null ? messages.publicUnnumbered : messages.public);
  return (
    <p className={classes(panels.notice, styles.copyNotice)} data-testid="copy-notice">
      {formatMessage(text, locale, { number: number ?? "" })}{" "}
      {number !== null && workingCopy && isSent(status) && (
        <Link prefetch={false} href={`/${locale}/projects/${code}/versions/${number}`}>
          {formatMessage(messages.sent, locale, { number })}
        </Link>
      )}
    </p>
  );
}
