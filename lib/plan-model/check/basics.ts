import type { Checked, Finding } from "./finding";

/** Dates in their order, and somebody on the other side to work with. */
export function checkBasics({ plan, sides }: Checked): Finding[] {
  const { startsOn, endsOn } = plan;
  const lead = plan.partners.find(({ role }) => role === "LEAD");
  const across = plan.partners.some(({ place }) => lead && sides[place] !== sides[lead.place]);
  return [
    ...(startsOn && endsOn && endsOn < startsOn
      ? [{ severity: "must", code: "endsBeforeStart", part: "basics", path: "endsOn" } satisfies Finding]
      : []),
    ...(across
      ? []
      : [{ severity: "must", code: "partnerMissing", part: "contributions", path: "partners" } satisfies Finding]),
  ];
}
