let reader: number | null = null;

/** Says for whom this page was made, which stays so while somebody else signs in with the same browser. */
export const setReader = (id: number | null): void => {
  reader = id;
};

/** By which a change says whose it is: the server refuses it once the browser's session is another person's. */
export const readerHeaders = (): Record<string, string> => (reader === null ? {} : { "tandem-person": String(reader) });
