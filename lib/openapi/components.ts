import { z } from "zod";

export type Json = Record<string, unknown>;

/** Schemas by the names under which the document holds them. */
export type SchemaNames = Record<string, z.ZodType>;

const DEFS = "#/$defs/";
const HOME = "#/components/schemas/";

/** The names beside what the schemas say of themselves. */
class Names extends z.core.$ZodRegistry {
  constructor(names: SchemaNames) {
    super();
    for (const [id, schema] of Object.entries(names)) this.add(schema, { id });
  }

  override get(schema: z.core.$ZodType) {
    return { ...z.globalRegistry.get(schema), ...(super.get(schema) as object | undefined) } as never;
  }
}

/**
 * The document's schemas: each one that has a name stands once, under `components`, and is pointed at from wherever it is
 * used. What comes in is described apart from what goes out, since an answer has its defaults and nothing beside its
 * fields.
 */
export class Components {
  readonly schemas: Record<string, Json> = {};
  private readonly names: Names;

  constructor(names: SchemaNames = {}) {
    this.names = new Names(names);
  }

  /** A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
  describe(schema: z.ZodType, io: "input" | "output"): Json {
    const nameOf = (id: string) => (io === "input" ? `${id}Input` : id);
    const { $defs = {}, properties } = z.toJSONSchema(z.object({ described: schema }), {
      io,
      unrepresentable: "any",
      reused: "inline",
      metadata: this.names as never,
      override: ({ jsonSchema }) => byItsKeys(jsonSchema as Json),
    });
    for (const [id, found] of Object.entries($defs)) this.add(nameOf(id), pointed(found as Json, nameOf));
    return pointed(properties?.described as Json, nameOf);
  }

  /** The same, under a name of the operation's own where the schema has none. */
  named(schema: z.ZodType, io: "input" | "output", name: string): Json {
    const described = this.describe(schema, io);
    if (typeof described.$ref === "string") return described;
    this.add(name, described);
    return { $ref: HOME + name };
  }

  private add(name: string, schema: Json): void {
    const known = this.schemas[name];
    if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are named ${name}.`);
    this.schemas[name] = schema;
  }
}

/** A record that has each of its keys says of each what is under it, as an object does. */
function byItsKeys(schema: Json): void {
  const { propertyNames, required, additionalProperties: value } = schema;
  const keys = (propertyNames as { enum?: string[] } | undefined)?.enum;
  if (!keys || !required) return;
  delete schema.propertyNames;
  Object.assign(schema, {
    properties: Object.fromEntries(keys.map((key) => [key, value])),
    additionalProperties: false,
  });
}

/** A schema whose pointers lead to where the document keeps its schemas. */
function pointed(schema: Json, nameOf: (id: string) => string): Json {
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && typeof value === "string" && value.startsWith(DEFS)
      ? HOME + nameOf(decodeURIComponent(value.slice(DEFS.length)))
      : value,
  );
}
