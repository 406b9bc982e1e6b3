import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import { isAmong } from "@/lib/project-rules/invitations";
import { drawnThread } from "@/lib/projects/drawn-thread";
import type { ProjectCard } from "@/lib/projects/present";
import { ThreadDrawing } from "./thread-drawing";

type Drawn = Pick<ProjectCard, "status" | "lead" | "partners" | "milestones">;
type Props = {
  project: Drawn;
  /** The colour of its cluster; none where the cluster is unknown. */
  colour?: string;
  /** As a sign beside a row, or with its milestones at a page's head, or as wide as its place. */
  size: "icon" | "head" | "card";
  locale: Locale;
  /** Where nothing beside it says the same in words. */
  described?: boolean;
};

/** A project as one thread. */
export function ProjectThread({ project, colour, size, locale, described = false }: Props) {
  return (
    <ThreadDrawing
      thread={drawnThread(project)}
      colour={colour}
      size={size}
      label={described ? threadInWords(project, locale) : undefined}
    />
  );
}

/** What the drawing shows, in a sentence. */
function threadInWords(project: Drawn, locale: Locale): string {
  const { lead, partners, milestones, status } = project;
  const {
    drawing: { thread },
    status: statuses,
  } = messagesOf(locale);
  const places = [
    lead.name[locale],
    ...partners
      .filter((partner) => isAmong(project, partner))
      .map(({ name, status: answer }) =>
        answer === "ACCEPTED" ? name[locale] : formatMessage(thread.invited, locale, { place: name[locale] }),
      ),
  ];
  const { done, late, total: count } = milestones;
  return [
    places.join(thread.between),
    statuses[status],
    count > 0 && formatMessage(thread.milestones, locale, { done, count }),
    late > 0 && formatMessage(thread.late, locale, { count: late }),
  ]
    .filter(Boolean)
    .join(thread.separator);
}
