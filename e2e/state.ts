import path from "node:path";

/** Where the server under test says how to reach its database and with which secret it signs sessions. */
export const STATE = path.resolve(".test", "e2e.json");
