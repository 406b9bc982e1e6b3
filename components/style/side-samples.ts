import type { PartnerView, ProjectView } from "@/lib/projects/present";
import { BARCELONA, WUHAN } from "./places";

type Sided = Pick<ProjectView, "code" | "status" | "partners" | "milestones" | "abilities">;

const at = "2026-03-01T08:00:00.000Z";
const partner = (
  place: { slug: string; side: string; name: { en: string; zh: string } },
  more: Partial<PartnerView> = {},
): PartnerView => ({
  ...place,
  country: place.side === "CN" ? "CN" : "ES",
  kind: "CITY",
  role: "PARTNER",
  status: "ACCEPTED",
  level: "EDIT",
  shared: false,
  reason: null,
  wishes: null,
  invitedAt: at,
  respondedAt: at,
  version: 1,
  ...more,
});

const NOTHING: ProjectView["abilities"] = {
  edit: false,
  sendVersion: null,
  discardCopy: false,
  invite: false,
  manage: false,
  share: false,
  comment: false,
  report: false,
  planMilestones: false,
  track: false,
  keepDocuments: false,
  writeReport: false,
  arrangeMeetings: false,
  answerFor: [],
  takeBackFor: [],
  endorseFor: [],
  transitions: [],
  waitingFor: [],
};

const lead = partner(BARCELONA, { role: "LEAD" });

/** A project at work, one of several places that answered each in another way, and a draft that nobody is asked into yet. */
export const SIDED: Sided[] = [
  {
    code: "RC-2026-002",
    status: "IN_PROGRESS",
    partners: [lead, partner(WUHAN)],
    milestones: { done: 1, late: 1, total: 3 },
    abilities: NOTHING,
  },
  {
    code: "RC-2026-003",
    status: "PROPOSED",
    partners: [
      lead,
      partner(WUHAN, { status: "INVITED" }),
      partner(
        { slug: "yangzhou", side: "CN", name: { en: "Yangzhou", zh: "扬州" } },
        { status: "DECLINED", reason: "Next year, gladly." },
      ),
      partner({ slug: "ioannina", side: "EU", name: { en: "Ioannina", zh: "约阿尼纳" } }),
    ],
    milestones: { done: 0, late: 0, total: 0 },
    abilities: NOTHING,
  },
  {
    code: "RC-2026-004",
    status: "DRAFT",
    partners: [lead],
    milestones: { done: 0, late: 0, total: 0 },
    abilities: NOTHING,
  },
];

/** What two of the places bring, the one in both languages. */
export const BRINGS = {
  barcelona: {
    en: "Leads; two engineers, the measuring vans, and what nine years of superblocks have taught.",
    zh: "牵头；派出两名工程师和监测车，提供九年超级街区的经验。",
  },
  wuhan: { en: "One lane-house quarter in Hankou, and the planning bureau’s model of it." },
};
