import { isAmong } from "@/lib/project-rules/invitations";
import type { PartnerView, ProjectView } from "@/lib/projects/present";

/** Who holds a project's ends: the place that leads it, and the others that have not said no. */
export function placesOf(project: Pick<ProjectView, "code" | "partners" | "status">): {
  lead: PartnerView;
  partners: PartnerView[];
} {
  const { code, partners } = project;
  const lead = partners.find(({ role }) => role === "LEAD");
  if (!lead) throw new Error(`project ${code} has no lead`);
  return { lead, partners: partners.filter((place) => place !== lead && isAmong(project, place)) };
}
