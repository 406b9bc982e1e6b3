export const DOCUMENT_KINDS = ["GENERAL", "SIGNED_PLAN", "MINUTES", "RESULT"] as const;
export const VISIBILITIES = ["SIGNED_IN", "PARTNERS"] as const;
