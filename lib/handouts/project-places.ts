import type { PartnerView, ProjectView } from "@/lib/projects/present";

/** Who holds a project's ends: the place that leads it, and the others that have not said no. */
export function placesOf({ partners }: Pick<ProjectView, "partners">): { lead: PartnerView; partners: PartnerView[] } {
  const lead = partners.find(({ role }) => role === "LEAD");
  if (!lead) throw new Error("A project without a place that leads it");
  return { lead, partners: partners.filter((place) => place !== lead && place.status !== "DECLINED") };
}
