import pg from "pg";

// For the tests without a database: whoever reaches for one is told how to get it.
function refuse(): never {
  throw new Error(
    "This test reached for the database, and runs without one: call useDatabase() at the top of its file.",
  );
}
pg.Client.prototype.connect = refuse;
pg.Pool.prototype.connect = refuse;
