"use client";

import { send } from "@/components/query/send";
import { useChange } from "@/components/query/use-change";
import { ActSentence } from "@/components/ui/notices/act-sentence";
import { Failure } from "@/components/ui/notices/failure";
import type { Locale } from "@/lib/language/locales";
import type { Messages } from "@/lib/language/messages";
import { fill } from "@/lib/language/say";
import type { MailPreferences } from "@/lib/telling/schema";

type Props = {
  project: { code: string; title: string; level: MailPreferences["projects"][number]["level"] };
  locale: Locale;
  messages: Pick<Messages["mail"]["settings"], "levels" | "asForAll" | "saved" | "levelOf">;
  failure: Messages["project"]["failure"];
};

/** Chooses how much of a project one is told by mail, if not as much as of all; what is chosen holds at once. */
export function ProjectLevel({ project: { code, title, level }, locale, messages, failure }: Props) {
  const change = useChange({
    mutationFn: (next: string) =>
      send("PATCH", `/api/v1/me/mail/projects/${code}`, { level: next || null }, { locale }),
    orOutdated: true,
  });
  return (
    <div>
      <select
        aria-label={fill(messages.levelOf, { title })}
        defaultValue={level ?? ""}
        aria-disabled={change.isPending}
        onChange={({ target }) => change.mutate(target.value)}
      >
        <option value="">{messages.asForAll}</option>
        {Object.entries(messages.levels).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {change.isSuccess && <ActSentence sentence={messages.saved} className="hint" />}
      <Failure error={change.error} locale={locale} messages={failure} />
    </div>
  );
}
