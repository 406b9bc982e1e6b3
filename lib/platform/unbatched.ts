import type { PrismaClient } from "@/prisma/generated/client";

type Where = Record<string, unknown>;
type Args = { where: Where };
type Model = Record<string, (args: Args) => unknown>;

/** What `findFirst` takes for it: a key of several columns, `{ projectId_number: { … } }`, is written out. */
const writtenOut = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).flatMap(([name, value]) =>
      value && typeof value === "object" && Object.keys(value).join("_") === name
        ? Object.entries(value)
        : [[name, value]],
    ),
  );

const INSTEAD = { findUnique: "findFirst", findUniqueOrThrow: "findFirstOrThrow" } as const;

/** A model of which each row is asked for at once, by whoever asks. */
const atOnce = (model: Model): Model =>
  new Proxy(model, {
    get: (target, name) => {
      const instead = INSTEAD[name as keyof typeof INSTEAD];
      return instead
        ? (args: Args) => target[instead]?.({ ...args, where: writtenOut(args.where) })
        : Reflect.get(target, name);
    },
  });

/**
 * A client that asks for each row at once. Prisma collects what `findUnique` asks for, of all requests, and sends it in
 * the name of the first of them: nobody else would learn which tables their answer is made from.
 */
export function unbatched(client: PrismaClient): PrismaClient {
  const models = new Map<PropertyKey, Model>();
  return new Proxy(client, {
    get: (target, name) => {
      const found = Reflect.get(target, name);
      if (!found || typeof found !== "object" || !("findUnique" in found)) return found;
      const model = models.get(name) ?? atOnce(found as Model);
      models.set(name, model);
      return model;
    },
  });
}
