import { changePerson } from "@/lib/people/commands/change-person";
import { standIn } from "@/lib/people/commands/stand-in";
import { invitePerson } from "@/lib/people/invitations/commands/invite";
import type { InvitationInput } from "@/lib/people/invitations/schema";
import { personWith } from "@/test/caller";
import { rawDatabase } from "@/test/database";
import type { Request } from "./calls";
import type { Role } from "./matrix";
import { PLACES, type Stage } from "./stage";

const bari = { slug: "bari" };
const CSV = { "content-type": "text/csv" };

const coordinator = ({ people }: Stage) => people.coordinatorOfLead.personId;

const person = (stage: Stage) => ({ path: "/people/{id}", params: { id: String(coordinator(stage)) } });

const change = (stage: Stage, disabled: boolean): Request => ({
  ...person(stage),
  method: "PATCH",
  body: { disabled },
});

/** The role that Barcelona's coordinator holds, as the address names it when the call is made. */
function role(stage: Stage): Request {
  const params = { id: String(coordinator(stage)), role: "" };
  const before = async () => {
    const where = { personId: coordinator(stage) };
    params.role = String((await rawDatabase().membership.findFirstOrThrow({ where })).id);
  };
  return { method: "DELETE", path: "/people/{id}/roles/{role}", params, version: 1, before };
}

const invitation = (membership: InvitationInput["membership"]) => ({
  email: "deputy@stage.test",
  membership,
  locale: "en" as const,
});

/** A call about an invitation of a deputy to Barcelona, sent before. */
function invited(stage: Stage, call: Omit<Request, "params" | "before">): Request {
  const params = { id: "" };
  const before = async () => {
    const input = invitation({ role: "COORDINATOR", place: "barcelona" });
    params.id = String((await invitePerson(stage.people.secretariat, input)).id);
  };
  return { ...call, params, before };
}

const moved = (move: string) => (stage: Stage) =>
  invited(stage, { method: "POST", path: "/invitations/{id}/moves", version: 1, body: { move } });

const suggested = {
  path: "/profiles/{slug}/suggestions/{other}",
  params: { slug: "barcelona", other: "liuzhou" },
};

/** How to call what looks after people. */
export const PEOPLE_CALLS = {
  "me.confirm": {
    "by the password": () => ({
      ...{ method: "POST", path: "/me/confirmation" },
      body: { by: "password", password: "a long enough password" },
    }),
  },
  "me.changeAddress": {
    "to one's own": () => ({ method: "POST", path: "/me/address", body: { email: "other@stage.test" } }),
    "by a link that is none": () => ({ method: "PUT", path: "/me/address", body: { token: "a".repeat(43) } }),
  },
  "me.export": {
    "as JSON": () => ({ method: "GET", path: "/me/export.json" }),
    "to be read": () => ({ method: "GET", path: "/me/export.html" }),
  },
  "me.erase": {
    "one's own account": () => ({
      ...{ method: "POST", path: "/me/erasure", version: 1, body: { words: "KEEP" } },
      // Nobody leaves the programme without a secretariat.
      before: () => personWith([{ role: "SECRETARIAT" }]),
    }),
  },
  "people.list": { always: () => ({ method: "GET", path: "/people" }) },
  "people.read": { "the lead's coordinator": (stage: Stage) => ({ ...person(stage), method: "GET" }) },
  "people.change": {
    "close the account of the lead's coordinator": (stage: Stage) => ({ ...change(stage, true), version: 1 }),
    "open it again": (stage: Stage) => ({
      ...change(stage, false),
      version: 2,
      before: () => changePerson(stage.people.secretariat, coordinator(stage), 1, { disabled: true }),
    }),
  },
  "people.endRole": { "of the lead's coordinator": role },
  "system.read": { always: () => ({ method: "GET", path: "/system" }) },
  "announcement.read": { always: () => ({ method: "GET", path: "/announcement" }) },
  "announcement.set": {
    always: () => ({
      ...{ method: "PUT", path: "/announcement", version: 1 },
      body: { en: "Closed on Friday.", zh: "周五停机。", until: "2099-01-01T00:00:00Z" },
    }),
  },
  "places.list": { always: () => ({ method: "GET", path: "/places" }) },
  "places.add": {
    always: (_: Stage, role: string) => ({
      ...{ method: "POST", path: "/places" },
      body: {
        name: { en: `Added by ${role}`, zh: "新区" },
        ...{ kind: "CITY", side: "EU", country: "DE", officialCode: "", location: { lat: 50, lon: 8 } },
        ...{ population: 100_000, areaKm2: 80, year: 2024, source: "Statistics" },
      },
    }),
  },
  "places.read": { always: () => ({ method: "GET", path: "/places/{slug}", params: bari }) },
  "places.change": {
    "what it is called": () => ({
      ...{ method: "PATCH", path: "/places/{slug}", params: bari, version: 1 },
      body: { name: { en: "Bari", zh: "巴里市" } },
    }),
    "whether it takes part": () => ({
      ...{ method: "PATCH", path: "/places/{slug}", params: bari, version: 1 },
      body: { retired: true },
    }),
  },
  "taxonomy.change": {
    "what a theme is called": () => ({
      ...{ method: "PATCH", path: "/taxonomy/{list}/{code}", version: 1 },
      params: { list: "themes", code: "mobility" },
      body: { name: { en: "Moving about", zh: "出行" } },
    }),
  },
  "matching.read": {
    weights: () => ({ method: "GET", path: "/matching/weights" }),
    portfolio: () => ({ method: "GET", path: "/matching/portfolio" }),
  },
  "matching.change": {
    "a weight": () => ({ method: "PATCH", path: "/matching/weights", version: 1, body: { ties: 10 } }),
    "what it would change": () => ({ method: "POST", path: "/matching/weights/effect", body: { ties: 10 } }),
  },
  "suggestions.read": {
    "to the lead place": () => ({
      ...{ method: "GET", path: "/profiles/{slug}/suggestions" },
      params: { slug: "barcelona" },
    }),
  },
  "suggestions.answer": {
    "for the lead place": () => ({ ...suggested, method: "PUT", body: { stance: "INTERESTED" } }),
    "no longer": () => ({ ...suggested, method: "DELETE" }),
  },
  "places.standIn": {
    "for a place without a coordinator": () => ({ method: "POST", path: "/places/{slug}/stand-in", params: bari }),
    "no longer": ({ people }: Stage) => ({
      method: "DELETE",
      path: "/places/{slug}/stand-in",
      params: bari,
      before: () => standIn(people.secretariat, "bari"),
    }),
  },
  "invitations.list": { always: () => ({ method: "GET", path: "/invitations" }) },
  "invitations.read": {
    "of a deputy of the lead": (stage: Stage) => invited(stage, { method: "GET", path: "/invitations/{id}" }),
  },
  "invitations.send": {
    "a deputy of one's own place": (_: Stage, by: Role) => ({
      method: "POST",
      path: "/invitations",
      body: invitation({ role: "COORDINATOR", place: PLACES[by] ?? "barcelona" }),
    }),
    "an assessor": () => ({ method: "POST", path: "/invitations", body: invitation({ role: "ASSESSOR" }) }),
  },
  "invitations.move": { "send that of a deputy of the lead again": moved("resend"), "take it back": moved("revoke") },
  "invitations.import": {
    "a table": () => ({ method: "POST", path: "/invitations/import", body: "email,role", headers: CSV }),
    "an empty one to fill in": () => ({ method: "GET", path: "/invitations/template.xlsx" }),
  },
  "invitations.link": {
    "of a deputy of the lead": (stage: Stage) =>
      invited(stage, { method: "PUT", path: "/invitations/{id}/link", version: 1 }),
  },
} satisfies Record<string, Record<string, (stage: Stage, role: Role) => Request>>;
