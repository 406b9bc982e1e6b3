import { transact } from "@/lib/platform/database";

/** What an address was refused with, if it was. */
export const refusalOf = (address: string): Promise<string | null> =>
  transact(async (database) => {
    const refusal = await database.mailRefusal.findUnique({ where: { address } });
    return refusal?.reply ?? null;
  });

/** Marks an address as one that a server refuses. */
export async function markRefusing(address: string, reply: string): Promise<void> {
  await transact((database) =>
    database.mailRefusal.upsert({ where: { address }, create: { address, reply }, update: { reply } }),
  );
}

/** Takes that mark away: a mail arrived, or somebody knows better. */
export async function clearRefusal(address: string): Promise<void> {
  await transact((database) => database.mailRefusal.deleteMany({ where: { address } }));
}
