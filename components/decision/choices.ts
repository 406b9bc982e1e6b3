/** The decisions there are on a proposal, in the order in which they are offered. */
export const CHOICES = ["agree", "agreeWithConditions", "requestChanges", "decline"] as const;
export type Choice = (typeof CHOICES)[number];

/** Where each of them moves the proposal. */
export const TARGET = {
  agree: "AGREED",
  agreeWithConditions: "AGREED",
  requestChanges: "CHANGES_REQUESTED",
  decline: "DECLINED",
} as const satisfies Record<Choice, string>;
