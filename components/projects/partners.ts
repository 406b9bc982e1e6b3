import type { ProjectView } from "@/lib/projects/present";

type Together = Pick<ProjectView, "partners">;

const across = ({ partners }: Together) => {
  const lead = partners.find(({ role }) => role === "LEAD");
  return partners.filter(({ side }) => side !== lead?.side);
};

/** Whether a place on the other side takes part. */
export const hasAcceptedPartner = (project: Together): boolean =>
  across(project).some(({ status }) => status === "ACCEPTED");

/** Whether no place on the other side takes part or is still asked to. */
export const isWithoutPartner = (project: Together): boolean =>
  across(project).every(({ status }) => status === "DECLINED");
