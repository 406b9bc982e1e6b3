import { Role as ROLE } from "@/prisma/generated/enums";

/** What somebody may be in the programme. */
export type Role = ROLE;
export const ROLES: readonly Role[] = Object.values(ROLE);
