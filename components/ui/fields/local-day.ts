/** Today where the reader is, as fields for a day write it. */
export const localDay = (): string =>
  new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
