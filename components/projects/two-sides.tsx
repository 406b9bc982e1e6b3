import Link from "next/link";
import type { ReactNode } from "react";
import { ProjectThread } from "@/components/drawing/project-thread";
import { ActBeside } from "@/components/ui/notices/act-beside";
import panels from "@/components/ui/panels.module.css";
import { SideTag } from "@/components/ui/place-name";
import styles from "@/components/ui/project.module.css";
import { Written } from "@/components/ui/written";
import type { Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { inLanguage } from "@/lib/language/say";
import { languageOf } from "@/lib/places/language";
import type { Place } from "@/lib/places/queries";
import { isBeforeAgreement } from "@/lib/project-rules/status";
import type { PartnerView, ProjectView } from "@/lib/projects/present";
import { ENDS, type End, endOf } from "@/lib/taxonomy/ends";
import { excerpt } from "@/lib/text/excerpt";
import { InvitePlaces } from "./invite-places";
import type { NextStep } from "./next-step";
import { isLead, PartnerItem } from "./partner-item";
import { sumOf } from "./partner-sum";
import sides from "./two-sides.module.css";

type Sided = Pick<ProjectView, "code" | "status" | "partners" | "milestones" | "abilities">;
type Contributions = Record<string, { en?: string | null; zh?: string | null }>;
type Props = {
  project: Sided;
  /** What each place brings, by its slug, as the plan says. */
  contributions: Contributions;
  places: Place[];
  colour?: string;
  step: NextStep | null;
  /** What it is called where it is not the only one of a page. */
  name?: string;
  locale: Locale;
};

/** So many places of a side are shown; more stand behind a sentence that sums them up. */
const SHOWN = 4;
/** So much is shown of what a place brings; the plan has it all. */
const LONGEST = 280;

const ORDER = ["ACCEPTED", "INVITED", "DECLINED"];
const byStanding = (a: PartnerView, b: PartnerView) =>
  Number(isLead(b)) - Number(isLead(a)) || ORDER.indexOf(a.status) - ORDER.indexOf(b.status);

/** Who brings what, the sides facing each other with the thread between them; and where a further place is invited. */
export function TwoSides({ project, contributions, places, colour, step, name, locale }: Props) {
  const { project: messages } = messagesOf(locale);
  const { code, partners, status } = project;
  const among = partners.map(({ side }) => side);
  const at = (end: End) => partners.filter(({ side }) => endOf(side, among) === end).toSorted(byStanding);
  const ends = { LEFT: at("LEFT"), RIGHT: at("RIGHT") };
  const lead = partners.find(isLead);
  const isCut = partners.some(({ slug }) => (written(contributions, slug, locale)?.text.length ?? 0) > LONGEST);
  return (
    <section className={styles.projectSection} aria-label={name} aria-labelledby={name ? undefined : "partners"}>
      <h2 id={name ? undefined : "partners"}>{messages.sides.title}</h2>
      <div className={sides.facing}>
        {ENDS.map((end) => (
          <div key={end} className={sides.side}>
            <Side places={ends[end]} project={project} contributions={contributions} locale={locale}>
              {end === "LEFT" && lead && (
                <ProjectThread
                  project={{ ...project, lead, partners: partners.filter((place) => !isLead(place)) }}
                  colour={colour}
                  size="card"
                  locale={locale}
                />
              )}
            </Side>
            {ends[end].length === 0 && isBeforeAgreement(status) && (
              <p className={sides.nobody}>{messages.noPartner}</p>
            )}
          </div>
        ))}
      </div>
      {isCut && (
        <p>
          <Link prefetch={false} href={`/${locale}/projects/${code}/plan#contributions`}>
            {messages.sides.all}
          </Link>
        </p>
      )}
      <ActBeside at={`partners/${code}`} />
      <InvitePlaces
        project={project}
        places={places}
        open={step?.kind === "way" && step.way === "invite"}
        locale={locale}
      />
    </section>
  );
}

/** What a place brings, in the reader's language where it is written in that. */
const written = (contributions: Contributions, slug: string, locale: Locale) =>
  inLanguage(contributions[slug] ?? {}, locale);

type SideProps = {
  places: PartnerView[];
  project: Sided;
  contributions: Contributions;
  locale: Locale;
  /** What stands between the first place and the other side. */
  children: ReactNode;
};

function Side({ places, project, contributions, locale, children }: SideProps) {
  const { partnerSumMore } = messagesOf(locale).project;
  const item = (partner: PartnerView, at: number) => {
    const brings = written(contributions, partner.slug, locale);
    return (
      <li key={partner.slug} className={partner.status === "DECLINED" ? sides.declined : undefined}>
        <div className={sides.name}>
          <BothNames partner={partner} locale={locale} />
          {at === 0 && children}
        </div>
        <PartnerItem project={project} partner={partner} locale={locale}>
          {brings && (
            <Written
              as="p"
              className={sides.brings}
              text={excerpt(brings.text, LONGEST, "…")}
              language={brings.language}
              locale={locale}
            />
          )}
        </PartnerItem>
      </li>
    );
  };
  // A single one more takes no more room than the sentence about it.
  const shown = places.length > SHOWN + 1 ? places.slice(0, SHOWN) : places;
  const more = places.slice(shown.length);
  return (
    <>
      <ul>{shown.map(item)}</ul>
      {more.length > 0 && (
        <details className={panels.disclosure}>
          <summary>{sumOf(project, more, partnerSumMore, locale)}</summary>
          <ul>{more.map((partner) => item(partner, -1))}</ul>
        </details>
      )}
    </>
  );
}

/** A place by its own name, and what the reader's language calls it beside; one name where both are the same script. */
function BothNames({ partner: { slug, side, name, country }, locale }: { partner: PartnerView; locale: Locale }) {
  const own = languageOf(country);
  const other: Locale = own === "zh" ? "en" : "zh";
  const lang = (language: Locale) => (language === locale ? undefined : language);
  return (
    <p className={sides.names}>
      <SideTag side={side} />{" "}
      <Link prefetch={false} href={`/${locale}/places/${slug}`}>
        <strong lang={lang(own)}>{name[own]}</strong>{" "}
        <span className="other-name" lang={lang(other)}>
          {name[other]}
        </span>
      </Link>
    </p>
  );
}
