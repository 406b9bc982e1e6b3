/** How many run at once, each with a server and a database of its own, so that none meets what another one wrote. */
export const WORKERS = 2;

/** Which of them this process is, from 0. Playwright says it to each; whoever is none of them counts as the first. */
export const WORKER = Number(process.env.TEST_PARALLEL_INDEX ?? 0);
