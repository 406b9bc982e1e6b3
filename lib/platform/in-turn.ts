import { PrismaPg } from "@prisma/adapter-pg";
import type { Transaction } from "@prisma/driver-adapter-utils";
import { noteTables } from "./tables-read";

/**
 * Prisma's adapter for Postgres, one statement at a time within a transaction. Prisma asks for several relations at
 * once, and so do we; the one connection of a transaction takes one after the other, and pg 9 will no longer queue them.
 * Whoever wants to know which tables an answer is made from learns it here.
 */
export class InTurn extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const [start, queryRaw] = [adapter.startTransaction.bind(adapter), adapter.queryRaw.bind(adapter)];
    adapter.queryRaw = (query) => {
      noteTables(query.sql);
      return queryRaw(query);
    };
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
  transaction.queryRaw = (query) => {
    noteTables(query.sql);
    return next(() => queryRaw.call(transaction, query));
  };
  transaction.executeRaw = (query) => next(() => executeRaw.call(transaction, query));
  return transaction;
}
