export const DOCUMENT_KINDS = ["GENERAL", "SIGNED_PLAN", "MINUTES", "RESULT"] as const;
export const VISIBILITIES = ["SIGNED_IN", "PARTNERS"] as const;

/** Who may read a document whose owner says nothing of it: what is signed carries names, and is for the partners. */
export const VISIBILITY_AT_FIRST = {
  GENERAL: "SIGNED_IN",
  SIGNED_PLAN: "PARTNERS",
  MINUTES: "SIGNED_IN",
  RESULT: "SIGNED_IN",
} as const satisfies Record<(typeof DOCUMENT_KINDS)[number], (typeof VISIBILITIES)[number]>;
