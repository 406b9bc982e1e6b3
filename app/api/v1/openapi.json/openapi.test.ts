import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv2020 from "ajv/dist/2020";
import { beforeAll, describe, expect, it } from "vitest";
import { readableOperations } from "@/app/[locale]/open-data/operations";
import { messagesOf } from "@/lib/language/messages";
import { call } from "@/test/caller";
import { GET } from "./route";

type Operation = {
  operationId: string;
  tags: string[];
  responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>;
};
type Read = {
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { examples?: unknown[] }> };
};

let text: string;
let document: Read;
let operations: Operation[];
beforeAll(async () => {
  text = await (await call(GET, null)).text();
  document = JSON.parse(text);
  operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
});

describe("the API's description", () => {
  it("is valid for one validator", async () => {
    expect(await new Validator().validate(JSON.parse(text))).toEqual({ valid: true });
  });

  it("is valid for another, which knows the rules that a schema cannot say", async () => {
    const config = await createConfig({ extends: ["spec", "recommended"] });
    const problems = await lintFromString({ source: text, config });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual(
      [],
    );
  });

  it("names every operation once, and says what it is about", () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const subjects = document.tags.map(({ name }) => name);
    expect(operations.filter(({ tags }) => tags.length !== 1 || !subjects.includes(tags[0] ?? ""))).toEqual([]);
  });

  it("describes every answer by the name of its schema, or as a file, and none as anything at all", () => {
    const vague = operations.flatMap(({ operationId, responses }) =>
      Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.entries(content)
          .filter(
            ([type, { schema }]) => type === "application/json" && !schema.$ref && !("contentMediaType" in schema),
          )
          .map(() => `${operationId} ${status}`),
      ),
    );
    expect(vague).toEqual([]);
    const { schemas } = document.components;
    expect(Object.keys(schemas).filter((name) => Object.keys(schemas[name] ?? {}).length === 0)).toEqual([]);
  });

  it("says in both languages, on its page, what everybody may read", async () => {
    const { operations: listed } = await readableOperations();
    for (const { openData } of [messagesOf("en"), messagesOf("zh")])
      expect(Object.keys(openData.operations).sort()).toEqual(listed.map(({ id }) => id).sort());
  });

  it("gives examples that are as their schemas say", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const { components } = document;
    const given = Object.entries(components.schemas).filter(([, { examples }]) => examples);
    expect(given.length).toBeGreaterThan(9);
    const wrong = given.flatMap(([name, { examples = [] }]) => {
      const check = ajv.compile({ $ref: `#/components/schemas/${name}`, components });
      return examples.flatMap((example) => (check(example) ? [] : `${name}: ${ajv.errorsText(check.errors)}`));
    });
    expect(wrong).toEqual([]);
  });
});
