import type { Locale } from "@/lib/language/locales";
import { reads } from "@/lib/platform/database";
import { notionsOf } from "./by-meaning";
import type { SearchDocument } from "./document";
import type { Question } from "./notions";
import { marked, type Passage, passageOf } from "./passage";
import type { SearchHit } from "./present";
import type { Ranked } from "./ranking";

type Place = { id: number; slug: string; nameEn: string; nameZh: string; side: string };
type Project = { id: number; code: string; titleEn: string | null; titleZh: string | null };
type Comment = { id: number; threadId: number; aside: boolean };
type Around = { places: Place[]; projects: Project[]; keys: { id: number; key: string }[]; comments: Comment[] };

/** What a hit names beside itself: its place, its project, where on a page it stands. One statement for all. */
async function around(documents: SearchDocument[]): Promise<Around> {
  const of = (kinds: string[]) => documents.filter(({ kind }) => kinds.includes(kind)).map(({ sourceId }) => sourceId);
  const [places, projects] = [
    documents.flatMap(({ placeId }) => placeId ?? []),
    documents.flatMap(({ projectId }) => projectId ?? []),
  ];
  const [row] = await reads().$queryRaw<Around[]>`
    SELECT
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'slug', p.slug, 'nameEn', p."nameEn", 'nameZh', p."nameZh",
        'side', p."sideCode")) FROM "Place" p WHERE p.id = ANY (${places})), '[]') AS places,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'code', p.code, 'titleEn', p."titleEn", 'titleZh',
        p."titleZh")) FROM "Project" p WHERE p.id = ANY (${projects})), '[]') AS projects,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', i.id, 'key', i.key))
        FROM "ProfileItem" i WHERE i.id = ANY (${of(["OFFER", "PRIORITY"])})), '[]') AS keys,
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'threadId', c."threadId",
          'aside', t."milestoneId" IS NOT NULL OR t."updateId" IS NOT NULL))
        FROM "Comment" c JOIN "Thread" t ON t.id = c."threadId" WHERE c.id = ANY (${of(["COMMENT"])})), '[]') AS comments`;
  return row as Around;
}

function pathOf({ kind, sourceId }: SearchDocument, its: { place?: Place; project?: Project }, beside: Around): string {
  const place = its.place ? `/places/${its.place.slug}` : "";
  const project = its.project ? `/projects/${its.project.code}` : "";
  const comment = beside.comments.find(({ id }) => id === sourceId);
  switch (kind) {
    case "OFFER":
    case "PRIORITY":
      return `${place}#item-${beside.keys.find(({ id }) => id === sourceId)?.key ?? ""}`;
    case "PLAN":
      return `${project}/plan`;
    case "CALL":
      return `/rounds/${sourceId}`;
    case "COMMENT":
      return `${project || place}${comment?.aside ? `/progress?thread=${comment.threadId}` : ""}#comment-${sourceId}`;
    default:
      return project || place;
  }
}

const titled = (project: Project) => ({ en: project.titleEn, zh: project.titleZh });

/** What was found, with what it is called and where it leads. */
export type Located = Pick<SearchHit, "kind" | "title" | "path" | "place" | "project"> & { found: Ranked };

/** Where each thing stands that was found; nothing of its text is looked through. */
export async function located(found: Ranked[]): Promise<Located[]> {
  if (found.length === 0) return [];
  const beside = await around(found.map(({ document }) => document));
  return found.map((one) => {
    const { document } = one;
    const place = beside.places.find(({ id }) => id === document.placeId);
    const project = beside.projects.find(({ id }) => id === document.projectId);
    const own = { en: document.titleEn || null, zh: document.titleZh || null };
    const named = place ? { en: place.nameEn, zh: place.nameZh } : { en: null, zh: null };
    return {
      found: one,
      kind: document.kind,
      title: own.en || own.zh ? own : project ? titled(project) : named,
      path: pathOf(document, { place, project }, beside),
      place: place ? { slug: place.slug, name: { en: place.nameEn, zh: place.nameZh }, side: place.side } : null,
      project: project ? { code: project.code, title: titled(project) } : null,
    };
  });
}

/** What was found, as it is answered: with where it leads, and with what was asked for, or means it, marked. */
export async function hitsOf(found: Ranked[], question: Question, locale: Locale): Promise<SearchHit[]> {
  return Promise.all(
    (await located(found)).map(async ({ found: { document, because }, ...standing }) => {
      const looked = because
        ? { ...question, notions: [...question.notions, ...(await notionsOf(because))] }
        : question;
      const titlePassages: Passage[] = await Promise.all(
        (["en", "zh"] as const).flatMap((language) => {
          const text = standing.title[language];
          return text ? [marked(text, looked).then((pieces) => ({ language, pieces }))] : [];
        }),
      );
      const passage = await passageOf(document, looked, locale);
      return { ...standing, titlePassages, passage, because: because ?? null };
    }),
  );
}
