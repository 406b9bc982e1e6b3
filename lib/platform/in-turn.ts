import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";

/**
 * Prisma's adapter for Postgres, one statement at a time within a transaction. Prisma asks for several relations at
 * once, and so do we; the one connection of a transaction takes one after the other, and pg 9 will no longer queue them.
 */
export class InTurn extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => inTurn(await start(level));
    return adapter;
  }
}

function inTurn(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(act: () => Promise<T>): Promise<T> => {
    const mine = last.then(act, act);
    last = mine;
    return mine;
  };
  const { queryRaw, executeRaw } = transaction;
  transaction.queryRaw = (query) => next(() => queryRaw.call(transaction, query));
  transaction.executeRaw = (query) => next(() => executeRaw.call(transaction, query));
  return transaction;
}
