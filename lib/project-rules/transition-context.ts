import type { PartnerLevel, PartnerRole, PartnerStatus } from "@/prisma/generated/enums";
import type { ProjectStatus } from "./status";

/** What of a project its moves depend on. */
export type TransitionContext = {
  status: ProjectStatus;
  cluster: string;
  /** The status before the present one. */
  previousStatus: ProjectStatus | null;
  /** The latest status in which work could go on, agreed or in progress: where a pause ends. */
  workedBefore: ProjectStatus | null;
  /** Who made the last move. */
  movedBy: number | null;
  /** Whether it went on in another proposal. */
  merged: boolean;
  /** How many conditions of its agreement are not met. */
  openConditions: number;
  /** Whether the proposal changed since it came into its status. */
  revised: boolean;
  hasSummary: boolean;
  // What only a check can tell is undefined where nobody has checked: that counts neither as met nor as missing.
  /** Whether nothing in its plan contradicts itself or lacks what it must have. */
  planConsistent: boolean | undefined;
  /** Whether what is written beside the version that was sent differs from it. */
  newVersionWritten: boolean | undefined;
  /** Whether the project is still as the version that was sent says: nothing in it, and nobody of its places, is new. */
  planAsSent: boolean | undefined;
  /** Whether its final report says what completing it asks for. */
  reportWritten: boolean | undefined;
  partners: {
    placeId: number;
    side: string;
    role: PartnerRole;
    status: PartnerStatus;
    /** What its coordinators may do with the proposal. */
    level: PartnerLevel;
    /** Whether a draft is open to it before it has answered. */
    shared: boolean;
  }[];
};
