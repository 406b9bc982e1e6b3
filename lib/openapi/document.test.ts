import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Contract } from "./contract";
import { openApiDocument } from "./document";

type Operation = {
  parameters: { name: string }[];
  requestBody: { content: Record<string, { schema: unknown }> };
  security: Record<string, string[]>[];
  responses: Record<string, { content: Record<string, { schema: { properties: unknown } }> }>;
};
type Read = {
  openapi: string;
  components: { securitySchemes: Record<string, object> };
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

const document = openApiDocument(
  [
    {
      path: "/api/v1/things/{code}",
      methods: {
        GET: contract({
          params: z.object({ code: z.string() }),
          query: z.object({ side: z.array(z.enum(["CN", "EU"])).optional(), limit: z.coerce.number().default(20) }),
          output: z.object({ code: z.string() }),
        }),
        PATCH: contract({ permission: "projects.edit", input: z.object({ title: z.string() }), ifMatch: true }),
        POST: contract({ permission: "projects.propose", status: 201 }),
      },
    },
  ],
  { version: "1", sessionCookie: "session" },
) as unknown as Read;

describe("the OpenAPI document", () => {
  const path = document.paths["/api/v1/things/{code}"];
  if (!path) throw new Error("the path is missing");
  const names = (method: "get" | "patch" | "post") => path[method].parameters.map(({ name }) => name);

  it("is of version 3.1 and names parameters of path and query as the endpoint's schemas do", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(names("get")).toEqual(["code", "side", "limit", "Accept-Language"]);
    expect(path.get.parameters[0]).toMatchObject({ in: "path", required: true, schema: { type: "string" } });
    expect(path.get.parameters[1]).toMatchObject({ in: "query", required: false, schema: { type: "array" } });
    expect(path.get.parameters[2]).toMatchObject({ required: false, schema: { default: 20 } });
  });

  it("asks for If-Match where a version is needed, and offers Idempotency-Key on POST", () => {
    expect(names("patch")).toContain("If-Match");
    expect(Object.keys(path.patch.responses)).toEqual(expect.arrayContaining(["200", "412", "422", "428"]));
    expect(names("post")).toContain("Idempotency-Key");
    expect(path.post.responses).toHaveProperty("201");
  });

  it("says with what a caller is known, and what a personal token needs for it", () => {
    expect(path.get.security).toEqual([{ session: [] }, { token: ["read"] }, {}]);
    expect(path.patch.security).toEqual([{ session: [] }, { token: ["projects"] }]);
    expect(document.components.securitySchemes.token).toMatchObject({ type: "http", scheme: "bearer" });
  });

  it("describes input and answer", () => {
    expect(path.patch.requestBody.content["application/json"]?.schema).toMatchObject({ required: ["title"] });
    expect(path.get.responses["200"]?.content["application/json"]?.schema.properties).toHaveProperty("code");
  });
});
