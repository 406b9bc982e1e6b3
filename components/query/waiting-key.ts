/** How the number of things that wait for the reader is called among the queries. */
export const WAITING_KEY = ["waiting"] as const;
