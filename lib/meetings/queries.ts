import type { Actor, MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import { zoneOf } from "@/lib/places/country-zones";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { askForAll } from "@/lib/platform/shared-answers";
import { mayAnswerMeeting, mayArrangeMeetings } from "@/lib/project-rules/meetings-policy";
import { readsAsPartner } from "@/lib/project-rules/policy";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, PROJECT_ROWS, type ProjectRow, placeOf } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import { visibleTo } from "@/lib/projects/visibility";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingView } from "./schema";

const PLACE = { select: { slug: true, nameEn: true, nameZh: true, sideCode: true, country: true } } as const;
type Row = Prisma.MeetingGetPayload<{ include: { place: typeof PLACE } }>;

const NAMES = { nameEn: true, nameZh: true } as const;
const ANSWERED = {
  place: PLACE,
  createdBy: { select: NAMES },
  answers: {
    orderBy: { at: "asc" },
    include: {
      person: { select: { ...NAMES, memberships: { select: { place: { select: { id: true, ...NAMES } } } } } },
    },
  },
} as const satisfies Prisma.MeetingInclude;
type AnsweredRow = Prisma.MeetingGetPayload<{ include: typeof ANSWERED }>;

/** Whose meeting it is: what the zones of a project's places are told from. */
type Gathered = { partners: { status: string; place: NonNullable<Row["place"]> }[] };

/** The zones in which it is told: the host's first, then each other zone of the places that take part, once. */
function zonesOf(row: Row, project: Gathered): MeetingView["zones"] {
  const taking = project.partners.filter(({ status }) => status === "ACCEPTED").map(({ place }) => place);
  const places = row.place ? [row.place, ...taking] : taking;
  const zones = new Map<string, MeetingView["zones"][number]>();
  for (const place of places) {
    const zone = zoneOf(place.country);
    if (!zones.has(zone)) zones.set(zone, { zone, side: place.sideCode, name: nameOf(place) });
  }
  return [...zones.values()];
}

/** Who said whether they come, with the place of the project that they come from. */
const answersOf = ({ answers }: AnsweredRow, { partners }: ProjectRow): MeetingView["answers"] =>
  answers.map(({ answer, person }) => {
    const place = person.memberships.find((held) => partners.some(({ placeId }) => placeId === held.place?.id))?.place;
    return { name: nameOf(person), place: place ? nameOf(place) : null, answer };
  });

function meetingView(row: AnsweredRow, project: ProjectRow, actor: MaybeActor): MeetingView {
  const { place } = row;
  const context = transitionContext(project);
  const concerned = readsAsPartner(actor, context);
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    language: asLocale(row.language),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    place: place && placeOf(place),
    zones: zonesOf(row, project),
    venue: row.venue,
    link: concerned ? row.link : null,
    description: row.description,
    cancelled: row.cancelledAt !== null,
    past: row.endsAt < now(),
    version: row.version,
    uid: row.uid,
    arrangedBy: concerned ? nameOf(row.createdBy) : null,
    answers: concerned ? answersOf(row, project) : [],
    ownAnswer: row.answers.find(({ personId }) => personId === actor?.personId)?.answer ?? null,
    abilities: {
      edit: mayArrangeMeetings(actor, context).allowed,
      answer: mayAnswerMeeting(actor, context, isOpen(row)).allowed,
    },
  };
}

/** Whether it is still to be, so that one can come. */
export const isOpen = ({ cancelledAt, endsAt }: Pick<Row, "cancelledAt" | "endsAt">): boolean =>
  cancelledAt === null && endsAt >= now();

/** A project's meetings by their time; who may not come sees no link to join. */
export async function meetingsOf(code: string, actor: MaybeActor): Promise<MeetingView[]> {
  const project = await readableRow(code, actor);
  const rows = await askForAll(`meetings of ${project.id}`, () =>
    reads().meeting.findMany({
      where: { projectId: project.id },
      include: ANSWERED,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map((row) => meetingView(row, project, actor));
}

/** One meeting; 404 when the project has no such. */
export async function meetingById(code: string, id: number, actor: MaybeActor): Promise<MeetingView> {
  const found = (await meetingsOf(code, actor)).find((meeting) => meeting.id === id);
  if (!found) throw new Problem(404, "noSuchMeeting");
  return found;
}

/** The next meeting that is not called off, if there is one. */
export const nextMeeting = (meetings: MeetingView[]): MeetingView | undefined =>
  meetings.find(({ past, cancelled }) => !past && !cancelled);

/** A meeting that is to come, for those who take part. */
export type ComingMeeting = Pick<
  MeetingView,
  "title" | "language" | "startsAt" | "endsAt" | "zones" | "place" | "link"
> & {
  code: string;
};

const SOON = 5;
/** As many as a calendar holds of some months. */
const LISTED = 500;

/** The next meetings of the projects that the actor's places take part in. */
export async function comingMeetings(actor: Actor): Promise<ComingMeeting[]> {
  const own = actor.coordinates.map(({ placeId }) => placeId);
  if (own.length === 0) return [];
  const rows = await reads().meeting.findMany({
    where: {
      endsAt: { gte: now() },
      cancelledAt: null,
      project: {
        status: { in: ["PROPOSED", "UNDER_REVIEW", "CHANGES_REQUESTED", "AGREED", "IN_PROGRESS"] },
        partners: { some: { placeId: { in: own }, status: "ACCEPTED" } },
      },
    },
    include: {
      place: PLACE,
      project: { select: { code: true, partners: { select: { status: true, place: PLACE } } } },
    },
    orderBy: { startsAt: "asc" },
    take: SOON,
  });
  return rows.map(({ project, ...row }) => ({
    code: project.code,
    title: row.title,
    language: asLocale(row.language),
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    zones: zonesOf(row, project),
    place: row.place && placeOf(row.place),
    link: row.link,
  }));
}

/** A meeting with the project it is of. */
export type MeetingOfProject = { code: string; title: { en: string | null; zh: string | null }; meeting: MeetingView };

/** The meetings since a day, and to come, that the actor is invited to: of the projects of their places and clusters. */
export async function ownMeetings(actor: Actor, since: Date): Promise<MeetingOfProject[]> {
  const own = actor.coordinates.map(({ placeId }) => placeId);
  const rows = await reads().meeting.findMany({
    where: {
      endsAt: { gte: since },
      cancelledAt: null,
      project: {
        AND: [
          visibleTo(actor),
          {
            OR: [
              { partners: { some: { placeId: { in: own }, status: "ACCEPTED" } } },
              { clusterCode: { in: actor.leads } },
            ],
          },
        ],
      },
    },
    include: { ...ANSWERED, project: { include: PROJECT_ROWS } },
    orderBy: { startsAt: "asc" },
    take: LISTED,
  });
  return rows.map(({ project, ...row }) => ({
    code: project.code,
    title: { en: project.titleEn, zh: project.titleZh },
    meeting: meetingView(row, project, actor),
  }));
}
