/** Settings of a Postgres whose data need not survive: nothing waits for the disk. */
export const FORGETFUL = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
  wal_level: "minimal",
  max_wal_senders: "0",
};
