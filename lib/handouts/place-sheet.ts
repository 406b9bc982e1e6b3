import { formatDate, formatFigure, formatInUnit, formatNumber } from "@/lib/language/format";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";
import { formatMessage, inLanguage } from "@/lib/language/say";
import { countryName } from "@/lib/places/country-name";
import { COLOURS, clusterColour } from "@/lib/print/colours";
import type { Profile, ProfileCard, ProfileItem } from "@/lib/profiles/present";
import { densityOf, type Measure } from "@/lib/profiles/ranking";
import type { Rank } from "@/lib/profiles/ranks";
import { isAmong } from "@/lib/project-rules/invitations";
import { isGivenUp } from "@/lib/project-rules/status";
import { drawnThread } from "@/lib/projects/drawn-thread";
import { endShape, threadShapes } from "@/lib/projects/thread-shapes";
import { endOf } from "@/lib/taxonomy/ends";
import type { Taxonomy } from "@/lib/taxonomy/queries";
import type { PlaceProjects } from "@/lib/tracking/place-list";
import type { TrackingCard } from "@/lib/tracking/present";
import { drawAll, fitted, type Part } from "./fitting";
import { drawFoot, FOOT } from "./foot";
import { figure, headPart, morePart, pairPart, sideTag } from "./parts";
import { strand } from "./picture";
import { A4, COLUMN, COLUMNS, MARGIN, Sheet, SOFT, WIDTH } from "./sheet";

const [en, zh] = [messagesOf("en"), messagesOf("zh")];
const STRANDS = { height: 62, apart: 19, bend: 96, names: 112 };

type Given = {
  profile: Profile;
  ranks: Record<Measure, Rank>;
  /** The clusters in which it has something agreed. */
  agreedIn: string[];
  /** At least as many as have room, if there are so many. */
  projects: PlaceProjects;
  taxonomy: Taxonomy;
};

/** A place on one page of A4 in both languages, to be handed over: what its page shows, as much as has room. */
export async function placeSheet(given: Given): Promise<Uint8Array<ArrayBuffer>> {
  const { profile, projects, taxonomy } = given;
  const sheet = await Sheet.begun({
    title: `${profile.name.en} ${profile.name.zh}`,
    subject: `${en.sheet.title} ${zh.sheet.title}`,
    at: new Date(profile.updatedAt),
  });
  drawKind(sheet, profile);
  const below = drawNames(sheet, profile.name);
  drawFacts(sheet, given, below + 10);
  const top = drawStrands(sheet, given, below + 66);
  const list = (items: ProfileItem[]) =>
    items.map(({ title, body, themes }) =>
      pairPart(sheet, { title, text: body, colour: clusterColour(taxonomy.clusterOf(themes[0] ?? "")?.colour) }),
    );
  const more = (count: number) => morePart(sheet, count);
  const kept = projects.items.filter(({ status }) => !isGivenUp(status));
  const groups = [
    { head: null, parts: profile.overview ? [pairPart(sheet, { text: profile.overview })] : [] },
    {
      head: headPart(sheet, en.profile.fields.practices, zh.profile.fields.practices),
      parts: list(profile.practices),
      more,
    },
    {
      head: headPart(sheet, en.profile.fields.priorities, zh.profile.fields.priorities),
      parts: list(profile.priorities),
      more,
    },
    {
      head: headPart(sheet, en.shell.projects, zh.shell.projects),
      parts: kept.map((project) => projectPart(sheet, project, profile.slug, taxonomy)),
      more: (count: number) => more(count + projects.kept - kept.length),
    },
  ].filter(({ parts }) => parts.length > 0);
  drawAll(fitted(groups, FOOT - top), top);
  const { slug } = profile;
  drawFoot(sheet, { page: `/places/${slug}`, lasting: `/id/place/${slug}` }, sourceOf(profile));
  return sheet.bytes();
}

function drawKind(sheet: Sheet, { side, kind, country }: ProfileCard): void {
  const colour = endOf(side) === "LEFT" ? COLOURS.light.eu : COLOURS.light.cn;
  const x = sideTag(sheet, side, A4.width - MARGIN, 53, colour);
  const about = LOCALES.map(
    (locale) => `${messagesOf(locale).catalogue.kinds[kind]} · ${countryName(country, locale)}`,
  );
  sheet.text(about.join("  "), x - 8, 53, { size: 9, language: "zh", colour: SOFT, anchor: "end" });
}

/** Both names, on one line where there is room for them. */
function drawNames(sheet: Sheet, name: Profile["name"]): number {
  const size = 36;
  const width = sheet.measure(name.en, { size });
  const second = { size: size * 0.86, language: "zh", colour: SOFT } as const;
  if (width + 14 + sheet.measure(name.zh, second) <= WIDTH) {
    sheet.text(name.en, MARGIN, 108, { tag: "H1", size });
    sheet.text(name.zh, MARGIN + width + 14, 108, second);
    return 118;
  }
  const below = sheet.fitted(name.en, 70, { tag: "H1", sizes: [32, 27, 22], most: 2 });
  return sheet.fitted(name.zh, below, { sizes: [24, 20, 16], language: "zh", colour: SOFT });
}

function drawFacts(sheet: Sheet, { profile, ranks, projects }: Given, top: number): void {
  const doubted = (field: string) => (profile.notes.some((note) => note.field === field) ? " *" : "");
  const label = (field: "population" | "areaKm2") => `${en.profile.fields[field]} ${zh.profile.fields[field]}`;
  const rank = (measure: Measure) => `${ranks[measure].rank} / ${ranks[measure].total}`;
  const facts = [
    {
      value: formatNumber(profile.population, "en") + doubted("population"),
      label: label("population"),
      more: [formatInUnit(profile.population, "zh"), rank("population")].filter(Boolean).join(" · "),
    },
    {
      value: formatNumber(profile.areaKm2, "en") + doubted("areaKm2"),
      label: label("areaKm2"),
      more: rank("area"),
    },
    {
      value: formatFigure(densityOf(profile), "en"),
      label: `${en.profile.density} ${zh.profile.density}`,
      more: `${en.profile.perKm2} · ${rank("density")}`,
    },
    {
      value: formatNumber(projects.open, "en"),
      label: `${en.profile.openProjects} ${zh.profile.openProjects}`,
      more: "",
    },
  ];
  const width = WIDTH / facts.length;
  for (const [at, fact] of facts.entries()) figure(sheet, MARGIN + at * width, top, { ...fact, width: width - 10 });
}

/** A strand for each cluster that the place works in, from its end to the edge of the page. */
function drawStrands(sheet: Sheet, { profile, agreedIn, taxonomy }: Given, top: number): number {
  const end = endOf(profile.side);
  const isLeft = end === "LEFT";
  const direction = isLeft ? 1 : -1;
  const start = isLeft ? MARGIN + 8 : A4.width - MARGIN - 8;
  const level = top + STRANDS.height / 2;
  const clusters = taxonomy.clusters.filter(({ themes }) => themes.some(({ code }) => profile.themes.includes(code)));
  for (const [at, { code, colour, shortName }] of clusters.entries()) {
    const y = level + (at - (clusters.length - 1) / 2) * STRANDS.apart;
    sheet.draw([
      {
        d: strand(start, level, isLeft ? A4.width : 0, y, direction * STRANDS.bend),
        stroke: clusterColour(colour),
        width: 1.6,
        dash: agreedIn.includes(code) ? undefined : [5, 3.4],
      },
    ]);
    sheet.text(`${shortName.en} ${shortName.zh}`, start + direction * STRANDS.names, y - 4, {
      size: 8.5,
      language: "zh",
      colour: clusterColour(colour),
      anchor: isLeft ? "start" : "end",
    });
  }
  sheet.draw([endShape(end, start, level, { scale: 1.7, ground: "#ffffff" })]);
  return top + STRANDS.height + 6;
}

/** A project with its thread, with whom, and where it stands. */
function projectPart(sheet: Sheet, project: TrackingCard, slug: string, taxonomy: Taxonomy): Part {
  const others = [project.lead, ...project.partners.filter((place) => isAmong(project, place))].filter(
    (place) => place.slug !== slug,
  );
  return {
    steps: 0,
    height: () => 29,
    draw(top) {
      const colour = clusterColour(taxonomy.cluster(project.cluster)?.colour);
      sheet.draw(
        threadShapes(drawnThread({ ...project, milestones: { done: 0, late: 0, total: 0 } }), {
          x: MARGIN,
          y: top + 7,
          width: 30,
          colour,
          scale: 0.8,
          ground: "#ffffff",
        }),
      );
      for (const locale of LOCALES) {
        const indent = locale === "en" ? 38 : 0;
        const at = { width: COLUMN - indent, size: 8.8 };
        const title = inLanguage(project.title, locale);
        const x = COLUMNS[locale] + indent;
        if (title) sheet.text(title.text, x, top + 10, { ...at, tag: "H3", weight: "bold", language: title.language });
        const about = [others.map(({ name }) => name[locale]).join(" · "), messagesOf(locale).status[project.status]];
        sheet.text(about.filter(Boolean).join(" · "), x, top + 21, { ...at, size: 8, language: locale, colour: SOFT });
      }
    },
  };
}

/** Who can be written to, as far as the page names them, and whence the figures are. */
function sourceOf(profile: Profile): { en: string[]; zh: string[] } {
  const linesIn = (locale: "en" | "zh") => {
    const messages = messagesOf(locale);
    const { number, publishedAt } = profile.revision;
    const named = profile.coordinators.find(({ name }) => name);
    const person = named && [named.name?.[locale], named.email].filter(Boolean).join(" · ");
    const source = [
      formatMessage(messages.profile.revision, locale, { number, date: formatDate(publishedAt, locale) }),
      profile.sourcePage !== null && formatMessage(messages.profile.page, locale, { page: profile.sourcePage }),
      profile.notes.some(({ field }) => field === "population" || field === "areaKm2") && messages.sheet.doubtful,
    ];
    return [...(person ? [person] : []), source.filter(Boolean).join(" · ")];
  };
  return { en: linesIn("en"), zh: linesIn("zh") };
}
