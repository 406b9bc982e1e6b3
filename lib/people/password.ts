import { hash, verify } from "@node-rs/argon2";
import { Problem } from "@/lib/access/problems";
import { Turns } from "@/lib/platform/turns";

// OWASP's first choice for argon2id (2024 and since): 19 MiB of memory, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a random password nobody knows, at the same cost: what a stranger's password is compared with. */
const NOBODYS = "$argon2id$v=19$m=19456,t=2,p=1$EaRofgTMcpFlTsUtLoWUew$5Yl4zNuoXbFikPgh5TpN9o5rxXieuI9PBlMTxKx61l8";

/** The argon2id hash of a password, with its salt and cost inside. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

// Each comparison takes 19 MiB and a thread of the few that also read files: whatever is tried, no more go on at once.
const comparisons = new Turns(2);
const WAITING = 64;

/**
 * Whether the password fits the hash; where there is no hash it takes as long, and fits never. A few are compared at once
 * and the others wait, `ahead` before the rest; 503 when too many wait already.
 */
export async function passwordFits(
  password: string,
  passwordHash: string | null,
  { ahead = false }: { ahead?: boolean } = {},
): Promise<boolean> {
  if (!ahead && comparisons.waiting >= WAITING)
    throw new Problem(503, "signInBusy", { headers: { "retry-after": "5" } });
  const fits = await comparisons.take(() => verify(passwordHash ?? NOBODYS, password), { ahead });
  return passwordHash !== null && fits;
}
