type ForClusters = { clusters: string[] };

/** Whether a round calls for a cluster: one that names none calls for all. */
export const isFor = ({ clusters }: ForClusters, cluster: string): boolean =>
  clusters.length === 0 || clusters.includes(cluster);

/** Of the open rounds, in the order of their closing, the one that calls for a cluster: as the server chooses it. */
export const roundFor = <R extends ForClusters>(open: R[], cluster: string): R | null =>
  open.find((round) => isFor(round, cluster)) ?? null;
