import type pg from "pg";
import { type Cell, copyAll } from "./copy";
import { Draw } from "./draw";
import { personName } from "./words";
import { DAY, DAYS, type PlaceAt, type World } from "./world";

/** Of a thousand people so many have a role that is none of a place. */
const OF_A_THOUSAND = { CLUSTER_LEAD: 3, SECRETARIAT: 2, ASSESSOR: 10, OBSERVER: 5 } as const;

/**
 * Adds people with their roles: a few for the programme, all others for places, of which the busy ones have many. They
 * count as those of a demonstration, so that nobody is asked for a second factor; none has a password.
 */
export async function addPeople(client: pg.Client, world: World): Promise<void> {
  const people: Record<string, Cell>[] = [];
  const memberships: Record<string, Cell>[] = [];
  const sides = Object.keys(world.places);
  for (let at = 0; at < world.size.people; at += 1) {
    const draw = new Draw("person", at);
    const side = sides[at % sides.length] as string;
    const id = world.next("Person");
    const name = personName(side, draw);
    const createdAt = new Date(world.now - draw.whole(1, DAYS) * DAY);
    people.push({
      ...{ id, email: `person-${id}@many.tandem.example`, nameEn: name.en, nameZh: name.zh, isDemonstration: true },
      ...{ locale: side === "CN" ? "zh" : "en", createdAt },
      lastSeenAt: draw.chance(0.8) ? new Date(world.now - draw.heavy(300) * DAY) : null,
    });
    for (const role of rolesOf(at, draw, world.clusters, world.places[side] ?? [])) {
      memberships.push({ personId: id, placeId: null, clusterCode: null, createdAt, ...role });
    }
  }
  await copyAll(client, "Person", people);
  await copyAll(client, "Membership", memberships);
}

type Held = { role: string; placeId?: number; clusterCode?: string };

function rolesOf(at: number, draw: Draw, clusters: World["clusters"], places: PlaceAt[]): Held[] {
  let among = at % 1000;
  for (const [role, count] of Object.entries(OF_A_THOUSAND)) {
    if (among < count && at >= 1000)
      return [role === "CLUSTER_LEAD" ? { role, clusterCode: clusters[among % clusters.length]?.code } : { role }];
    among -= count;
  }
  const coordinator = (place: PlaceAt | undefined): Held => ({ role: "COORDINATOR", placeId: place?.id });
  // Everywhere somebody, and in the busy places more.
  const first = Math.floor(at / 2) < places.length ? Math.floor(at / 2) : draw.heavy(places.length);
  const second = draw.chance(0.04) ? draw.heavy(places.length) : first;
  return second === first ? [coordinator(places[first])] : [coordinator(places[first]), coordinator(places[second])];
}
