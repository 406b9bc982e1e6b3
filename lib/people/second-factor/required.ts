/** For how many days after taking up a role that decides somebody may do without a second factor. */
export const GRACE_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is known of somebody and of how they signed in. */
type Known = {
  /** Since when they lead a cluster or are of the secretariat; null where they do neither. */
  decidesSince: Date | null;
  /** Whether two factors were given. */
  secondFactor: boolean;
  isDemonstration: boolean;
};

/**
 * By when whoever decides for others, in a cluster or in the secretariat, must sign in with two factors; from then on these
 * roles rest in a session without. Null where it is not asked for, or was done.
 */
export function secondFactorDue({ decidesSince, secondFactor, isDemonstration }: Known): Date | null {
  if (!decidesSince || secondFactor || isDemonstration) return null;
  return new Date(decidesSince.getTime() + GRACE_DAYS * DAY_MS);
}
