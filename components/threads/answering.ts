/** The path of the field in which a place is answered, one on a page. */
export const ANSWER_PATH = "answer";

/** The part of a page's address that leads to that field. */
export const ANSWER_HASH = `#field-${ANSWER_PATH}`;

/** What is answered in a conversation: what a place wrote, and its name in the reader's language. */
export type Answering = { slug: string; place: string; text: string };
