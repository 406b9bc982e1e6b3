import { formatDate, formatDay } from "@/lib/language/format";
import { LOCALES, type Locale } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage } from "@/lib/language/say";
import type { ContentSection, SectionContent } from "@/lib/plan-model/sections";
import type { PlanView } from "@/lib/plans/sections/present";
import { clusterColour } from "@/lib/print/colours";
import type { IndicatorView, MilestoneView } from "@/lib/progress/present";
import { drawnThread } from "@/lib/projects/drawn-thread";
import type { ProjectView } from "@/lib/projects/present";
import { threadShapes } from "@/lib/projects/thread-shapes";
import { endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import { drawAll, fitted } from "./fitting";
import { drawFoot, FOOT } from "./foot";
import { indicatorPart } from "./indicator-part";
import { headPart, morePart, pairPart, type Texts } from "./parts";
import { milestonePart, scalePart } from "./plan-parts";
import { placesOf } from "./project-places";
import { A4, MARGIN, Sheet, SOFT, WIDTH } from "./sheet";

const [en, zh] = [messagesOf("en"), messagesOf("zh")];

export type Given = {
  project: ProjectView;
  plan: PlanView;
  milestones: MilestoneView[];
  indicators: IndicatorView[];
  taxonomy: Taxonomy;
  today: string;
};

/** A project on one page of A4 in both languages, to be handed over: its sides, its aims, and how far it is. */
export async function projectSheet(given: Given): Promise<Uint8Array<ArrayBuffer>> {
  const { project, plan, milestones, indicators, taxonomy, today } = given;
  const title = project.title[project.originalLanguage] ?? project.code;
  const sheet = await Sheet.begun({
    title: `${title} (${project.code})`,
    subject: `${en.sheet.title} ${zh.sheet.title}`,
    at: new Date(project.updatedAt),
  });
  const colour = clusterColour(taxonomy.cluster(project.cluster)?.colour);
  const top = drawHead(sheet, project, taxonomy, colour);
  const more = (count: number) => morePart(sheet, count);
  const head = (section: "objectives" | "contributions" | "timeline" | "results") =>
    headPart(sheet, en.plan.sections[section], zh.plan.sections[section]);
  const groups = [
    { head: null, parts: project.summary.en || project.summary.zh ? [pairPart(sheet, { text: project.summary })] : [] },
    {
      head: head("objectives"),
      parts: objectivesOf(plan).map((text, at) => pairPart(sheet, { text, number: at + 1 })),
      more,
    },
    { head: head("contributions"), parts: contributionsOf(sheet, project, plan), more },
    {
      head: head("timeline"),
      parts: [
        ...scalePart(sheet, { project, milestones, today, colour }),
        ...milestones.map((milestone) => milestonePart(sheet, milestone, colour)),
      ],
      more,
    },
    { head: head("results"), parts: indicators.map((indicator) => indicatorPart(sheet, indicator, colour)), more },
  ].filter(({ parts }) => parts.length > 0);
  drawAll(fitted(groups, FOOT - top), top);
  const foot = (locale: Locale) => [
    formatMessage(messagesOf(locale).sheet.asOf, locale, { code: project.code, date: formatDate(today, locale) }),
  ];
  const { code } = project;
  drawFoot(sheet, { page: `/projects/${code}`, lasting: `/id/project/${code}` }, { en: foot("en"), zh: foot("zh") });
  return sheet.bytes();
}

function contentOf<S extends ContentSection>({ sections }: PlanView, name: S): SectionContent<S> | null {
  return (sections.find(({ section }) => section === name)?.content ?? null) as SectionContent<S> | null;
}

const isWritten = (text: Texts) => !!text.en || !!text.zh;

const objectivesOf = (plan: PlanView): Texts[] =>
  (contentOf(plan, "objectives")?.items ?? []).map(({ text }) => text).filter(isWritten);

/** What each place brings, in the order in which they take part. */
function contributionsOf(sheet: Sheet, { partners }: ProjectView, plan: PlanView) {
  const places = contentOf(plan, "contributions")?.places ?? {};
  return partners.flatMap(({ slug, name }) => {
    const text = places[slug];
    return text && isWritten(text) ? [pairPart(sheet, { title: name, text, neverBare: true })] : [];
  });
}

/** Its cluster and title, where it stands, and the thread between its sides; returns where that ends. */
function drawHead(sheet: Sheet, project: ProjectView, taxonomy: Taxonomy, colour: string): number {
  const cluster = taxonomy.cluster(project.cluster);
  const label = cluster ? `${cluster.shortName.en} ${cluster.shortName.zh}` : project.code;
  sheet.text(label, A4.width - MARGIN, 53, {
    size: 9.5,
    weight: "bold",
    language: "zh",
    colour,
    anchor: "end",
    width: 300,
  });
  const first = project.originalLanguage;
  const second = first === "en" ? "zh" : "en";
  let y = 68;
  const written = [first, second] as const;
  for (const [at, language] of written.entries()) {
    const text = project.title[language] ?? (at === 0 ? project.code : null);
    if (text)
      y = sheet.fitted(text, y, {
        tag: at === 0 ? "H1" : "P",
        sizes: at === 0 ? [28, 24, 20, 17] : [18, 16, 14],
        most: 2,
        language,
        colour: at === 0 ? undefined : SOFT,
      });
  }
  y += 14;
  sheet.text(LOCALES.map((locale) => standing(project, locale)).join("   "), MARGIN, y, { size: 9, language: "zh" });
  return drawThread(sheet, project, y + 26, colour);
}

function standing(project: ProjectView, locale: Locale): string {
  const { status, project: messages } = messagesOf(locale);
  const [start, end] = [project.startsOn, project.endsOn].map((day) => (day ? formatDay(day, locale) : ""));
  const runs =
    start && end
      ? formatMessage(messages.fromUntil, locale, { start, end })
      : start
        ? formatMessage(messages.from, locale, { start })
        : end
          ? formatMessage(messages.until, locale, { end })
          : "";
  return [status[project.status], runs].filter(Boolean).join(" · ");
}

/** The thread from side to side, with the places that hold its ends below. */
function drawThread(sheet: Sheet, project: ProjectView, y: number, colour: string): number {
  const { lead, partners } = placesOf(project);
  sheet.draw(
    threadShapes(drawnThread({ ...project, lead, partners }), {
      x: MARGIN,
      y,
      width: WIDTH,
      colour,
      scale: 1.7,
      ground: "#ffffff",
    }),
  );
  const all = [lead, ...partners];
  const among = all.map(({ side }) => side);
  const half = WIDTH / 2 - 16;
  let below = y;
  for (const [end, anchor, x] of [
    ["LEFT", "start", MARGIN],
    ["RIGHT", "end", A4.width - MARGIN],
  ] as const) {
    const places = all.filter(({ side }) => endOf(side, among) === end);
    let at = y + 26;
    for (const { name, status, role } of places.slice(0, 3)) {
      const size = at === y + 26 ? 13 : 9.5;
      const invited = role !== "LEAD" && status === "INVITED";
      const text = [`${name.en} ${name.zh}`, invited && `(${en.projects.invited} ${zh.projects.invited})`];
      sheet.text(text.filter(Boolean).join(" "), x, at, { size, language: "zh", anchor, width: half });
      at += 15;
    }
    if (places.length > 3) {
      sheet.text(`+ ${places.length - 3}`, x, at, { size: 9.5, colour: SOFT, anchor });
      at += 15;
    }
    below = Math.max(below, at);
  }
  return below + 4;
}
