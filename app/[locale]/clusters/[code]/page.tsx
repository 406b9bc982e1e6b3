import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { currentActor } from "@/app/session";
import { BoardColumn } from "@/components/clusters/board-column";
import { ThemeFilter } from "@/components/clusters/theme-filter";
import { isLocale, LOCALES, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { clusterBoard } from "@/lib/projects/board";
import { taxonomy as readTaxonomy } from "@/lib/taxonomy/queries";
import "../../styles/project.css";
import "../../styles/board.css";
import "../../styles/form.css";

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  const cluster = (await readTaxonomy()).cluster(code);
  if (!isLocale(locale) || !cluster) return {};
  const words = messagesOf(locale).board;
  const named = { cluster: cluster.name[locale] };
  const languages = Object.fromEntries(LOCALES.map((language) => [language, `/${language}/clusters/${code}`]));
  return {
    title: say(words.boardTitle, locale, named),
    description: say(words.boardDescription, locale, named),
    alternates: { canonical: `/${locale}/clusters/${code}`, languages },
  };
}

export default async function BoardPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const [taxonomy, actor, search] = await Promise.all([readTaxonomy(), currentActor(), searchParams]);
  const cluster = taxonomy.cluster(code);
  if (!cluster) notFound();
  const asked = [search.theme ?? []].flat()[0];
  const theme = cluster.themes.find((candidate) => candidate.code === asked)?.code;
  const board = await clusterBoard(code, theme ? { theme: [theme] } : {}, actor);
  const { board: words, project, transition, status } = messagesOf(locale);
  const moveWords = { ...project, verbs: transition, statuses: status };
  const total = board.columns.reduce((sum, { count }) => sum + count, 0);
  return (
    <main id="main" className="board-page">
      <header className={`board-head of-${cluster.colour}`}>
        <h1>{cluster.name[locale]}</h1>
        <p className="lead">{words.boardLead}</p>
        <div className="board-tools">
          <p className="board-total">{total ? say(words.projects, locale, { count: total }) : words.noProjects}</p>
          <ThemeFilter cluster={cluster} theme={theme} locale={locale} />
          <nav aria-label={words.otherClusters} className="board-others">
            {taxonomy.clusters
              .filter((other) => other.code !== code)
              .map((other) => (
                <Link key={other.code} prefetch={false} href={`/${locale}/clusters/${other.code}`}>
                  {other.shortName[locale]}
                </Link>
              ))}
          </nav>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="board" aria-label={words.scroll} tabIndex={0}>
        {board.columns.map((column) => (
          <BoardColumn
            key={column.status}
            column={column}
            cluster={code}
            theme={theme}
            actor={actor}
            locale={locale}
            moveWords={moveWords}
          />
        ))}
      </section>
    </main>
  );
}
