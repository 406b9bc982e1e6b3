import type { Actor, MaybeActor } from "@/lib/access/actor";
import { Problem } from "@/lib/access/problems";
import { asLocale } from "@/lib/language/locales";
import { zoneOf } from "@/lib/places/zones";
import { now } from "@/lib/platform/clock";
import { reads } from "@/lib/platform/database";
import { mayArrangeMeetings } from "@/lib/project-rules/meetings-policy";
import { readsAsPartner } from "@/lib/project-rules/policy";
import { readableRow } from "@/lib/projects/queries";
import { nameOf, type ProjectRow, placeOf } from "@/lib/projects/row";
import { transitionContext } from "@/lib/projects/rows";
import type { Prisma } from "@/prisma/generated/client";
import type { MeetingView } from "./schema";

const PLACE = { select: { slug: true, nameEn: true, nameZh: true, sideCode: true, country: true } } as const;
type Row = Prisma.MeetingGetPayload<{ include: { place: typeof PLACE } }>;

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

function meetingView(row: Row, project: ProjectRow, actor: MaybeActor): MeetingView {
  const { place } = row;
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
    link: readsAsPartner(actor, transitionContext(project)) ? row.link : null,
    description: row.description,
    cancelled: row.cancelledAt !== null,
    past: row.endsAt < now(),
    version: row.version,
    abilities: { edit: mayArrangeMeetings(actor, transitionContext(project)).allowed },
  };
}

/** A project's meetings by their time; who may not come sees no link to join. */
export async function meetingsOf(code: string, actor: MaybeActor): Promise<MeetingView[]> {
  const project = await readableRow(code, actor);
  const rows = await reads().meeting.findMany({
    where: { projectId: project.id },
    include: { place: PLACE },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
  });
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
