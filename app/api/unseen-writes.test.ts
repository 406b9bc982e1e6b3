import { expect, it } from "vitest";
import type { Contract } from "@/lib/openapi/contract";
import { routeFiles } from "@/test/permissions/route-files";

/** What changes something without naming the version that was read, and why nobody's words are lost by it. */
const NEEDS_NONE: Record<string, string> = {
  "POST /api/v1/answers/{token}": "does once what its link was sent for; refused where something was answered since",
  "POST /api/v1/mails/trials": "sends oneself a mail",
  "POST /api/v1/mails/{id}/moves": "names the state it leaves; a mail's words are nobody's to edit",
  "PATCH /api/v1/me/mail/projects/{code}": "settles a choice of one's own, of which the last counts",
  "POST /api/v1/me/notifications/{id}/moves": "sets a notice aside, and nothing is written",
  "POST /api/v1/matching/weights/effect": "says what weights would change, and nothing is written",
  "POST /api/v1/invitations": "sends one; refused where the same is under way",
  "POST /api/v1/invitations/import": "names the check that was looked at; refused when something changed since",
  "POST /api/v1/me/notifications/read": "marks as read, and nothing is written",
  "POST /api/v1/me/notifications/seen": "marks as read what its page shows, and nothing is written",
  "POST /api/v1/me/confirmation": "notes a moment, and nothing is written",
  "POST /api/v1/me/address": "sends a link; those before open nothing any more",
  "PUT /api/v1/me/address": "follows a link, once",
  "POST /api/v1/me/calendar": "makes a new address; the one before ends",
  "DELETE /api/v1/me/calendar": "ends an address, which nobody edits",
  "POST /api/v1/places": "adds one; refused where there is one of that name",
  "POST /api/v1/projects/{code}/meetings/{id}/answers": "settles an answer of one's own, of which the last counts",
  "POST /api/v1/me/tokens": "makes one",
  "DELETE /api/v1/me/tokens/{id}": "ends a token, which nobody edits",
  "DELETE /api/v1/me/second-factor": "removes it, which nobody edits",
  "POST /api/v1/me/second-factor": "begins one; refused where there is one",
  "PUT /api/v1/me/second-factor": "confirms what was begun, with its code",
  "POST /api/v1/me/second-factor/recovery-codes": "makes new ones, which nobody edits",
  "POST /api/v1/me/passkeys": "adds one",
  "POST /api/v1/me/passkeys/options": "writes nothing",
  "DELETE /api/v1/me/passkeys/{id}": "takes one away, which nobody edits",
  "DELETE /api/v1/me/identities/{id}": "parts one, which nobody edits",
  "PUT /api/v1/me/password": "names the present password",
  "DELETE /api/v1/me/sessions": "ends sessions, which nobody edits",
  "DELETE /api/v1/me/sessions/{id}": "ends a session, which nobody edits",
  "DELETE /api/v1/places/{slug}/stand-in": "gives up a role of one's own, which nobody edits",
  "POST /api/v1/places/{slug}/stand-in": "takes up a role; refused where the place has a coordinator",
  "POST /api/v1/profiles/exchange": "names the check that was looked at; refused when something was published since",
  "POST /api/v1/profiles/{slug}/draft": "begins one; refused with the open one where there is one",
  "PUT /api/v1/profiles/{slug}/suggestions/{other}": "settles an answer of one's place, of which the last counts",
  "DELETE /api/v1/profiles/{slug}/suggestions/{other}": "takes such an answer back; done twice it is done once",
  "POST /api/v1/profiles/{slug}/pictures": "shows the first one; refused with the one there is where there is one",
  "POST /api/v1/projects": "begins one",
  "POST /api/v1/projects/{code}/amendments": "begins one",
  "POST /api/v1/projects/{code}/amendments/{number}/answers":
    "answers what cannot be edited once it is out, and once only",
  "POST /api/v1/projects/{code}/amendments/{number}/moves": "names the version in its body",
  "POST /api/v1/projects/{code}/assessments": "asks somebody, once",
  "POST /api/v1/projects/{code}/documents": "adds one",
  "POST /api/v1/projects/{code}/documents/{id}/versions": "adds a version; the earlier ones stay",
  "POST /api/v1/projects/{code}/endorsements": "says it first; refused with what stands where something does",
  "POST /api/v1/projects/{code}/final-report/adoptions": "adds practices to one's own profile",
  "POST /api/v1/projects/{code}/indicators/{key}/values": "adds a value; the earlier ones stay",
  "POST /api/v1/projects/{code}/meetings": "adds one",
  "POST /api/v1/projects/{code}/mergers": "offers one; refused where one is offered",
  "POST /api/v1/projects/{code}/mergers/{id}/answers": "answers what cannot be edited, and once only",
  "POST /api/v1/projects/{code}/milestones": "adds one",
  "POST /api/v1/projects/{code}/partners": "invites; refused where the place takes part",
  "PUT /api/v1/projects/{code}/round": "chooses the call of a draft, of which the last choice counts",
  "POST /api/v1/projects/{code}/transitions": "names in its body the status it leaves and the version it decides on",
  "POST /api/v1/projects/{code}/updates": "adds a report, with the parts as their places wrote them",
  "POST /api/v1/projects/{code}/versions": "sends the copy that its writers share; every earlier version stays",
  "POST /api/v1/rounds": "begins one",
  "POST /api/v1/threads/{id}/comments": "adds one",
  "POST /api/v1/unsubscribe/{token}": "stops letters; done twice it is done once",
  "POST /api/v1/views": "keeps one",
};

it("every write names the version it was made for, or has a reason to name none", async () => {
  const without: string[] = [];
  for (const { file, path } of routeFiles()) {
    const exported = (await import(/* @vite-ignore */ file)) as Record<string, { contract?: Contract }>;
    for (const method of ["POST", "PUT", "PATCH", "DELETE"])
      if (exported[method] && !exported[method].contract?.ifMatch) without.push(`${method} ${path}`);
  }
  expect(without.sort()).toEqual(Object.keys(NEEDS_NONE).sort());
});
