import { chownSync, copyFileSync, cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Embedded, startEmbedded } from "@/lib/platform/embedded";
import { serverUser } from "@/lib/platform/embedded-user";
import { onServer } from "./template";
import { FORGETFUL } from "./throwaway-postgres";

/** Settings of a throwaway Postgres that another may follow. */
export const FOLLOWED = { ...FORGETFUL, wal_level: "replica", max_wal_senders: "4" };

/**
 * Starts a second Postgres that follows the one whose data is in `primaryFolder`, always so many seconds behind: made
 * by Postgres's own low-level backup, since the embedded one comes without pg_basebackup.
 */
export async function startStandby(
  primary: Embedded,
  { primaryFolder, folder, seconds }: { primaryFolder: string; folder: string; seconds: number },
): Promise<Embedded> {
  const data = path.join(folder, "postgres");
  await onServer(primary.urlOf("postgres"), async (client) => {
    await client.query("SELECT pg_backup_start('standby', true)");
    cpSync(path.join(primaryFolder, "postgres"), data, {
      recursive: true,
      filter: (file) => path.basename(file) !== "postmaster.pid",
    });
    const { rows } = await client.query("SELECT labelfile FROM pg_backup_stop(false)");
    writeFileSync(path.join(data, "backup_label"), rows[0].labelfile);
  });
  writeFileSync(path.join(data, "standby.signal"), "");
  copyFileSync(path.join(primaryFolder, "postgres-password"), path.join(folder, "postgres-password"));
  rmSync(path.join(data, "postmaster.opts"), { force: true });
  const user = serverUser();
  if (user)
    for (const file of ["", ...(readdirSync(data, { recursive: true }) as string[])])
      chownSync(path.join(data, file), user.uid, user.gid);
  const { hostname, port, username, password } = new URL(primary.urlOf("postgres"));
  return startEmbedded({
    folder,
    settings: {
      ...FOLLOWED,
      primary_conninfo: `host=${hostname} port=${port} user=${username} password=${password}`,
      recovery_min_apply_delay: `${seconds}s`,
    },
  });
}
