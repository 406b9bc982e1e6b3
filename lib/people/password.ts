import { hash, verify } from "@node-rs/argon2";

// OWASP's first choice for argon2id (2024 and since): 19 MiB of memory, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a random password nobody knows, at the same cost: what a stranger's password is compared with. */
const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$EaRofgTMcpFlTsUtLoWUew$5Yl4zNuoXbFikPgh5TpN9o5rxXieuI9PBlMTxKx61l8";

/** The argon2id hash of a password, with its salt and cost inside. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Whether the password fits the hash; where there is no hash it takes as long, and fits never. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? NOBODYS, password);
  return passwordHash !== null && fits;
}
