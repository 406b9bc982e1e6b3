import type { SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { InTurn } from "@/lib/platform/in-turn";

const CONNECT_MS = 2_000;
const ANSWER_MS = 10_000;

/**
 * Prisma's adapter for a replica. A read that fails there is read from the primary: nobody sees that a replica went
 * away, or took back a read that stood in the way of what it replays.
 */
export class ReplicaReads extends InTurn {
  readonly #primary: pg.Pool;
  readonly #leaveAside: (why: unknown) => void;

  constructor(url: string, max: number, primary: pg.Pool, leaveAside: (why: unknown) => void) {
    super({ connectionString: url, max, connectionTimeoutMillis: CONNECT_MS, query_timeout: ANSWER_MS });
    this.#primary = primary;
    this.#leaveAside = leaveAside;
  }

  override async connect() {
    const adapter = await super.connect();
    const primary: SqlDriverAdapter = await new InTurn(this.#primary).connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      try {
        return await queryRaw(query);
      } catch (error) {
        const answer = await primary.queryRaw(query);
        this.#leaveAside(error);
        return answer;
      }
    };
    return adapter;
  }
}
