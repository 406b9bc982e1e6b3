import { isBeforeAgreement, isOpenToAnswers, type ProjectStatus } from "./status";

type Standing = { status: ProjectStatus };
/** A place of a project; the lead of a card has no status. */
type Place = { side: string; status?: string };

/** Whether a place was invited and can no longer answer: the project was agreed or ended without it. */
export const hasLapsed = ({ status }: Standing, place: Place): boolean =>
  place.status === "INVITED" && !isBeforeAgreement(status);

/** Whether a place belongs to a project: it leads, takes part, or is invited and can still answer. */
export const isAmong = (project: Standing, place: Place): boolean =>
  place.status !== "DECLINED" && !hasLapsed(project, place);

/** Whether a move takes from invited places that they can answer. */
export const closesInvitations = (from: ProjectStatus, to: ProjectStatus): boolean =>
  isOpenToAnswers(from) && !isBeforeAgreement(to);
