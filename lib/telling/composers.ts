import type { Composers } from "@/lib/mail/deliver";
import { composeDigest } from "./digest";
import { composeNotice } from "./notice";

/** How the worker writes the letters that are more than sentences, by the kind of the mail. */
export const COMPOSERS: Composers = { notice: composeNotice, digest: composeDigest };
