import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Text } from "@/components/language";
import { SideTag } from "@/components/place-name";
import { StatusLabel } from "@/components/status";
import { isLocale, type Locale, messagesOf } from "@/lib/language/messages";
import { say } from "@/lib/language/say";
import { allProfiles } from "@/lib/profiles/queries";
import type { ProjectCard } from "@/lib/projects/present";
import { clusterCounts, listProjects } from "@/lib/projects/queries";
import { taxonomy } from "@/lib/taxonomy/queries";
import "./styles/home.css";

type Props = { params: Promise<{ locale: string }> };

const LATEST = 5;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const words = messagesOf(locale).home;
  return {
    title: { absolute: `${messagesOf(locale).shell.name} · ${words.title}` },
    description: words.description,
    alternates: { canonical: `/${locale}`, languages: { en: "/en", zh: "/zh" } },
  };
}

export default async function Home({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [profiles, { clusters }, counts, latest] = await Promise.all([
    allProfiles(),
    taxonomy(),
    clusterCounts(),
    listProjects({}, { limit: LATEST }, null),
  ]);
  const words = messagesOf(locale).home;
  return (
    <main id="main" className="home">
      <section className="home-head">
        <h1>{words.title}</h1>
        <p className="lead">{say(words.lead, locale, { count: profiles.length })}</p>
        <search>
          <form action={`/${locale}/places`} className="home-search">
            <label>
              <span>{words.find}</span>
              <input type="search" name="q" />
            </label>
            <button type="submit" className="button primary">
              {words.findButton}
            </button>
          </form>
        </search>
        <Link prefetch={false} href={`/${locale}/places`}>
          {words.browse}
        </Link>
      </section>
      <section>
        <h2>{words.clusters}</h2>
        <ul className="home-clusters">
          {clusters.map((cluster) => (
            <li key={cluster.code} className={`cluster-edge edge-${cluster.colour}`}>
              <h3>
                <Link prefetch={false} href={`/${locale}/clusters/${cluster.code}`}>
                  {cluster.name[locale]}
                </Link>
              </h3>
              <p className="hint">
                {say(words.clusterPlaces, locale, {
                  count: profiles.filter(({ themes }) => cluster.themes.some(({ code }) => themes.includes(code)))
                    .length,
                })}
                {" · "}
                {say(words.clusterProjects, locale, { count: counts.get(cluster.code) ?? 0 })}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.latest}</h2>
        <Latest projects={latest.items} locale={locale} />
      </section>
      <section>
        <h2>{words.how}</h2>
        <ol className="home-steps">
          {Object.entries(words.steps).map(([step, sentence]) => (
            <li key={step}>{sentence}</li>
          ))}
        </ol>
      </section>
    </main>
  );
}

function Latest({ projects, locale }: { projects: ProjectCard[]; locale: Locale }) {
  if (projects.length === 0) return <p className="hint">{messagesOf(locale).home.latestEmpty}</p>;
  return (
    <ul className="home-latest">
      {projects.map((project) => (
        <li key={project.code}>
          <Link prefetch={false} href={`/${locale}/projects/${project.code}`}>
            <Text text={project.title} locale={locale} />
          </Link>
          <span className="hint">
            {[project.lead, ...project.partners].map((place) => (
              <span key={place.slug} className="home-place">
                <SideTag side={place.side} /> {place.name[locale]}
              </span>
            ))}
            <StatusLabel status={project.status} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  );
}
