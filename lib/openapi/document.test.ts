import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Contract } from "./contract";
import { openApiDocument } from "./document";

type Operation = {
  operationId: string;
  parameters: { name?: string; $ref?: string }[];
  requestBody: { content: Record<string, { schema: unknown }> };
  security: Record<string, string[]>[];
  responses: Record<string, { content: Record<string, { schema: object }> }>;
};
type Read = {
  openapi: string;
  components: { securitySchemes: Record<string, object>; schemas: Record<string, object> };
  paths: Record<string, Record<"get" | "patch" | "post", Operation>>;
};

const contract = (more: Partial<Contract>): Contract => ({
  permission: "projects.read",
  limit: "read",
  status: 200,
  ifMatch: false,
  versioned: false,
  ...more,
});

const thing = z.object({ code: z.string() });
const document = openApiDocument(
  [
    {
      path: "/api/v1/things/{code}",
      methods: {
        GET: contract({
          params: z.object({ code: z.string() }),
          query: z.object({ side: z.array(z.enum(["CN", "EU"])).optional(), limit: z.coerce.number().default(20) }),
          output: z.object({ items: z.array(thing) }),
        }),
        PATCH: contract({ permission: "projects.edit", input: z.object({ title: z.string() }), ifMatch: true }),
        POST: contract({ permission: "projects.propose", status: 201, output: thing, consumes: ["text/csv"] }),
      },
    },
    {
      path: "/api/v1/things/{code}/sheet.pdf",
      methods: { GET: contract({ produces: ["application/pdf"], leadsOn: true }) },
    },
  ],
  { version: "1", sessionCookie: "session", names: { Thing: thing } },
) as unknown as Read;

describe("the OpenAPI document", () => {
  const path = document.paths["/api/v1/things/{code}"];
  if (!path) throw new Error("the path is missing");
  const names = (method: "get" | "patch" | "post") =>
    path[method].parameters.map(({ name, $ref }) => name ?? $ref?.split("/").at(-1));

  it("is of version 3.1 and names parameters of path and query as the endpoint's schemas do", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(names("get")).toEqual(["code", "side", "limit", "Language", "IfNoneMatch"]);
    expect(path.get.parameters[0]).toMatchObject({ in: "path", required: true, schema: { type: "string" } });
    expect(path.get.parameters[1]).toMatchObject({ in: "query", required: false, schema: { type: "array" } });
    expect(path.get.parameters[2]).toMatchObject({ required: false, schema: { default: 20 } });
  });

  it("asks for If-Match where a version is needed, and offers Idempotency-Key on POST", () => {
    expect(names("patch")).toContain("IfMatch");
    expect(Object.keys(path.patch.responses)).toEqual(expect.arrayContaining(["200", "412", "422", "428"]));
    expect(names("post")).toContain("IdempotencyKey");
    expect(path.post.responses).toHaveProperty("201");
  });

  it("says with what a caller is known, and what a personal token needs for it", () => {
    expect(path.get.security).toEqual([{ session: [] }, { token: ["read"] }, {}]);
    expect(path.patch.security).toEqual([{ session: [] }, { token: ["projects"] }]);
    expect(document.components.securitySchemes.token).toMatchObject({ type: "http", scheme: "bearer" });
  });

  it("describes input and answers by name", () => {
    const { schemas } = document.components;
    expect(path.patch.requestBody.content["application/json"]).toEqual({
      schema: { $ref: "#/components/schemas/PatchThingsByCodeBody" },
    });
    expect(schemas.PatchThingsByCodeBody).toMatchObject({ required: ["title"] });
    expect(schemas.GetThingsByCodeAnswer).toMatchObject({
      additionalProperties: false,
      properties: { items: { items: { $ref: "#/components/schemas/Thing" } } },
    });
    expect(path.post.responses["201"]?.content["application/json"]).toEqual({
      schema: { $ref: "#/components/schemas/Thing" },
    });
  });

  it("describes files by their media types", () => {
    const sheet = document.paths["/api/v1/things/{code}/sheet.pdf"]?.get.responses;
    expect(Object.keys(sheet?.["200"]?.content ?? {})).toEqual(["application/pdf"]);
    expect(sheet).toHaveProperty("303");
    expect(Object.keys(path.post.requestBody.content)).toEqual(["text/csv"]);
  });

  it("tells what is unchanged, and every refusal where it can happen", () => {
    expect(Object.keys(path.get.responses)).toEqual(
      expect.arrayContaining(["200", "304", "401", "403", "404", "422", "429"]),
    );
    expect(Object.keys(path.post.responses)).toEqual(
      expect.arrayContaining(["201", "400", "401", "403", "404", "409", "413", "415", "422", "429"]),
    );
    expect(path.post.responses).not.toHaveProperty("304");
  });

  it("names each operation by its method and path", () => {
    expect(path.get.operationId).toBe("getThingsByCode");
    expect(document.paths["/api/v1/things/{code}/sheet.pdf"]?.get.operationId).toBe("getThingsByCodeSheetPdf");
  });
});
