/** Of the open rounds, in the order of their closing, the one that calls for a cluster: as the server chooses it. */
export const roundFor = <R extends { clusters: string[] }>(open: R[], cluster: string): R | null =>
  open.find(({ clusters }) => clusters.length === 0 || clusters.includes(cluster)) ?? null;
