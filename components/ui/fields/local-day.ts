/** Today where the reader is, as fields for a day write it; in the zone of the browser unless another is known. */
export const localDay = (zone?: string): string => new Date().toLocaleDateString("sv-SE", { timeZone: zone });
