/** Every kind of form in which something is written and sent; what stands in one is kept until it has arrived. */
export const FORM_KINDS = [
  "address",
  "amendment-answer",
  "amendment-open",
  "announcement",
  "assess-decline",
  "assign",
  "comment",
  "comment-edit",
  "condition",
  "confirm",
  "correct",
  "decision",
  "details",
  "document",
  "endorse",
  "import",
  "invitation",
  "invite",
  "invite-person",
  "level",
  "mail",
  "measure",
  "meeting",
  "merger",
  "merger-answer",
  "milestone",
  "milestone-track",
  "move",
  "not-us",
  "passkey",
  "password",
  "people-import",
  "picture",
  "place",
  "propose",
  "propose-short",
  "report",
  "reportingInterval",
  "review",
  "round",
  "second-factor",
  "settings",
  "shown",
  "site-texts",
  "term",
  "token",
  "version",
  "view",
  "weights",
  "zone",
] as const;

/** Every kind of draft, which its engine saves while it is written and keeps here until then. */
export const DRAFT_KINDS = ["amendment", "assessment", "final-report", "part", "plan", "profile"] as const;

export type FormKind = (typeof FORM_KINDS)[number];
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Which form it is among all of the product: its kind, then what it belongs to. Each row of a list has its own. */
export type FormPlace = `${FormKind}/${string}`;

/** Which draft it is, in the same way. */
export type DraftPlace = `${DraftKind}/${string}`;
