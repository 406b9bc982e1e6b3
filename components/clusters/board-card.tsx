import Link from "next/link";
import type { ReactNode } from "react";
import { Text } from "@/components/language";
import { PartnersLine } from "@/components/projects/partners-line";
import { ProjectProgress } from "@/components/projects/project-progress";
import type { Locale } from "@/lib/language/messages";
import type { ProjectCard } from "@/lib/projects/present";

/** A project on the board: its title, who works with whom, how it goes. */
export function BoardCard({ card, locale, children }: { card: ProjectCard; locale: Locale; children: ReactNode }) {
  return (
    <li className="board-card">
      <h3>
        <Link prefetch={false} href={`/${locale}/projects/${card.code}`}>
          <Text text={card.title} locale={locale} />
        </Link>
      </h3>
      <p className="board-card-partners">
        <PartnersLine project={card} locale={locale} />
      </p>
      <ProjectProgress project={card} locale={locale} />
      {children}
    </li>
  );
}
