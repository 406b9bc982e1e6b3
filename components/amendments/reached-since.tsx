import panels from "@/components/ui/panels.module.css";
import { Quoting } from "@/components/ui/written";
import { formatDate } from "@/lib/language/format";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import type { AmendedMilestone } from "@/lib/plans/amendments/milestones";

type Props = { milestones: AmendedMilestone[]; place: string; locale: Locale };

/** What of an open amendment was overtaken: a milestone that it changes has been reached meanwhile, and what holds then. */
export function ReachedSince({ milestones, place, locale }: Props) {
  const { reachedSince } = messagesOf(locale).amendments;
  return milestones.map(
    ({ id, title, language, completedOn, dueOn, status, becomes }) =>
      completedOn && (
        <p key={id} className={panels.notice} data-testid="reached-since">
          <Quoting
            sentence={reachedSince[status === "DRAFT" ? status : becomes]}
            name="title"
            text={title}
            language={language}
            params={{ day: formatDate(completedOn, locale), date: dueOn ? formatDate(dueOn, locale) : "", place }}
            locale={locale}
          />
        </p>
      ),
  );
}
