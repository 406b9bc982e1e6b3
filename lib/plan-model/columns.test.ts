import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fieldsOf } from "./sections";

/** The columns of the project's row, as the database's schema has them. */
const project = /^model Project \{$([^}]*)/m.exec(readFileSync("prisma/schema/projects.prisma", "utf8"))?.[1] ?? "";
const columns = new Map([...project.matchAll(/^ {2}(\w+) +(\w+(?:\[\])?)/gm)].map(([, name, type]) => [name, type]));

it("each of the project's own fields has the columns that hold it", () => {
  for (const field of fieldsOf("basics")) {
    const { kind, name, column = name } = field;
    if (kind === "text")
      for (const part of ["En", "Zh", "Of"]) expect([name, columns.get(column + part)]).toEqual([name, "String"]);
    else {
      const type =
        kind === "day" ? "DateTime" : kind === "codes" ? (field.of === "sdgs" ? "Int[]" : "String[]") : "String";
      expect([name, columns.get(column)]).toEqual([name, type]);
    }
  }
});
