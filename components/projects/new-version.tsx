import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { Sentence } from "@/components/ui/sentence";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isRunning } from "@/lib/project-rules/status";
import type { ProjectView } from "@/lib/projects/present";
import { NewVersionActions } from "./new-version-actions";

type Props = { project: ProjectView; locale: Locale; next?: true };

/** What is being written beside the version that was sent, for those who write it: to look at, to send, to give up. */
export function NewVersion({ project, locale, next }: Props) {
  const { project: common } = messagesOf(locale);
  const { copy: messages } = common;
  const { code, workingCopy, abilities, sentVersion, status } = project;
  const { sendVersion } = abilities;
  // The places can have changed without a word being written: told once that can be sent.
  const shown = !!workingCopy || sendVersion?.unmet.length === 0;
  if (!shown) return null;
  return (
    <NewVersionActions
      next={next}
      code={code}
      sentVersion={sentVersion}
      copyVersion={workingCopy?.version ?? null}
      unmet={sendVersion?.unmet ?? null}
      may={{ discard: abilities.discardCopy, amend: !!workingCopy && isRunning(status) }}
      locale={locale}
      messages={messages}
      common={common}
    >
      <h2 id="new-version">{workingCopy ? messages.title : messages.placesTitle}</h2>
      {!workingCopy && <p>{formatMessage(messages.placesChanged, locale, { number: sentVersion ?? "" })}</p>}
      {workingCopy && (
        <p className="hint">
          <Sentence
            text={messages.since}
            values={{ date: <Moment at={workingCopy.updatedAt} locale={locale} /> }}
            locale={locale}
          />
        </p>
      )}
      {workingCopy && sentVersion !== null && (
        <p>
          <Link prefetch={false} href={`/${locale}/projects/${code}/versions/compare?from=${sentVersion}&to=now`}>
            {messages.changes}
          </Link>
        </p>
      )}
    </NewVersionActions>
  );
}
