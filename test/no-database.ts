import pg from "pg";
import { knowOwnSides } from "./own-sides";

// What is drawn knows the sides, in their order.
knowOwnSides();

// For the tests without a database: whoever reaches for one is told how to get it.
function refuse(): never {
  throw new Error(
    "This test reached for the database, and runs without one: call useDatabase() at the top of its file.",
  );
}
pg.Client.prototype.connect = refuse;
pg.Pool.prototype.connect = refuse;
