import Link from "next/link";
import { Fragment } from "react";
import { Text } from "@/components/ui/language";
import panels from "@/components/ui/panels.module.css";
import { DaysAway } from "@/components/ui/today";
import { listed } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { WithOthers } from "@/lib/work/waiting/with-others";
import styles from "./waiting.module.css";

/** So many stand in one paragraph; the others unfold. */
const OPEN = 2;

/** What of the reader's places others have to answer, quietly. */
export function WithOthersLines({ lines, locale }: { lines: WithOthers[]; locale: Locale }) {
  const messages = messagesOf(locale).work;
  if (lines.length === 0) return null;
  const rest = lines.slice(OPEN);
  return (
    <div className={styles.withOthers} data-testid="with-others">
      <p>
        <strong>{messages.withOthers}</strong>{" "}
        {lines.slice(0, OPEN).map((line, at) => (
          <Fragment key={keyOf(line)}>
            {at > 0 && messagesOf(locale).drawing.thread.separator}
            <Line line={line} locale={locale} />
          </Fragment>
        ))}
      </p>
      {rest.length > 0 && (
        <details className={panels.disclosure}>
          <summary>{formatMessage(messages.more, locale, { count: rest.length })}</summary>
          <ul>
            {rest.map((line) => (
              <li key={keyOf(line)}>
                <Line line={line} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const keyOf = ({ kind, project, item }: WithOthers) => `${kind}-${project.code}-${item}`;

function Line({ line, locale }: { line: WithOthers; locale: Locale }) {
  const { kind, project, places, clusterLead, since } = line;
  const messages = messagesOf(locale).work;
  const names = [...places.map(({ name }) => name[locale]), ...(clusterLead ? [messages.clusterLead] : [])];
  const who = listed(names, locale);
  const parts = messages.others[kind].split("{project}").map((part) => formatMessage(part, locale, { who }));
  return (
    <span>
      {parts.map((part, position) => (
        <Fragment key={part}>
          {position > 0 && (
            <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
              <Text text={project.title} locale={locale} />
            </Link>
          )}
          {part}
        </Fragment>
      ))}
      <DaysAway at={since} messages={{ before: messages.othersSince, today: "", after: "" }} locale={locale} />
    </span>
  );
}
