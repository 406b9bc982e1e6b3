import { PERMISSIONS } from "@/lib/access/permissions";
import { scopeFor } from "@/lib/access/scopes";
import { operationIdOf } from "@/lib/openapi/document";
import { type Subject, subjectOf } from "@/lib/openapi/subjects";

/** An operation that everybody may call, as the reference lists it. */
export type ListedOperation = { id: string; path: string; subject: Subject };

/** What everybody may read by the API, and how many operations it has in all. */
export async function readableOperations(): Promise<{ operations: ListedOperation[]; count: number }> {
  const { routes } = await import("@/app/api/v1/openapi.json/routes");
  const all = routes();
  const operations = all.flatMap(({ path, methods: { GET: contract } }) => {
    if (!contract || PERMISSIONS[contract.permission] !== "everybody") return [];
    // What a link in somebody's mail opens is for them alone, whoever may try it.
    if (!scopeFor(contract.permission, false) || contract.permission.startsWith("mails.")) return [];
    return [{ id: operationIdOf("GET", path), path, subject: subjectOf(contract.permission) }];
  });
  return {
    operations,
    count: all.reduce((sum, { methods }) => sum + Object.values(methods).filter(Boolean).length, 0),
  };
}
