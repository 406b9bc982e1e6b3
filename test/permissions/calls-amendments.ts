import { editAmendment, openAmendment } from "@/lib/plans/amendments/commands/draft";
import { moveAmendment } from "@/lib/plans/amendments/commands/move";
import type { Request } from "./calls";
import type { Role } from "./matrix";
import type { Stage } from "./stage";

type Way = (stage: Stage, role: Role) => Request;

const why = { why: "The works began later.", language: "en" as const };
const codeOf = ({ projects }: Stage) => projects.IN_PROGRESS.code;

/** A draft of the lead's that moves the end by years, so that the cluster's lead must accept it too. */
async function drafted(stage: Stage) {
  const { coordinatorOfLead: lead } = stage.people;
  await openAmendment(lead, codeOf(stage), why);
  await editAmendment(lead, codeOf(stage), 1, 1, { endsOn: "2031-12-31" });
}

async function proposed(stage: Stage) {
  await drafted(stage);
  await moveAmendment(stage.people.coordinatorOfLead, codeOf(stage), 1, { to: "PROPOSED" });
}

const one =
  (
    method: Request["method"],
    before: (stage: Stage) => Promise<unknown>,
    more: Partial<Request> = {},
    below = "",
  ): Way =>
  (stage) => ({
    method,
    path: `/projects/{code}/amendments/{number}${below}`,
    params: { code: codeOf(stage), number: "1" },
    before: () => before(stage),
    ...more,
  });

const open =
  (status: keyof Stage["projects"]): Way =>
  ({ projects }) => ({
    method: "POST",
    path: "/projects/{code}/amendments",
    params: { code: projects[status].code },
    body: why,
  });
const edit = { version: 2, body: { endsOn: "2032-12-31" } };
const answer = (place: string | null) => ({ body: { accepted: true, place } });

/** How to call what amends an agreed plan. */
export const AMENDMENT_CALLS = {
  "amendments.list": {
    running: ({ projects }: Stage): Request => ({
      method: "GET",
      path: "/projects/{code}/amendments",
      params: { code: projects.IN_PROGRESS.code },
    }),
  },
  "amendments.open": { running: open("IN_PROGRESS"), proposed: open("PROPOSED") },
  "amendments.read": { proposed: one("GET", proposed), "a draft": one("GET", drafted) },
  "amendments.edit": {
    "a draft": one("PATCH", drafted, edit),
    proposed: one("PATCH", proposed, { ...edit, version: 3 }),
  },
  "amendments.discard": { "a draft of the lead": one("DELETE", drafted, { version: 2 }) },
  "amendments.move": {
    "propose a draft of the lead": one("POST", drafted, { body: { to: "PROPOSED" } }, "/moves"),
    "take back what the lead proposed": one("POST", proposed, { body: { to: "WITHDRAWN" } }, "/moves"),
  },
  "amendments.answer": {
    "for the partner": one("POST", proposed, answer("chengdu"), "/answers"),
    "for the cluster": one("POST", proposed, answer(null), "/answers"),
  },
};
