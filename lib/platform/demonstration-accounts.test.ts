import { expect, it } from "vitest";
import { useDatabase } from "@/test/database";
import { ConfigError } from "./config";
import { demonstrationAccounts } from "./demonstration-accounts";

useDatabase();

it("says in a sentence that the database cannot be used", async () => {
  const asked = demonstrationAccounts("postgresql://nobody@127.0.0.1:1/nothing");
  await expect(asked).rejects.toThrow(ConfigError);
  await expect(asked).rejects.toThrow(/cannot be used: .*ECONNREFUSED/);
});
