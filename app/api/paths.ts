import { Problem } from "@/lib/access/problems";

/** The API's paths as its folders name them, `/api/v1/projects/[code]`, each with its methods. */
export type ApiPaths = Record<string, string[]>;

type Known = { form: RegExp; methods: string[] };

const formOf = (path: string) =>
  new RegExp(
    `^${path
      .split(/(\[[^\]]+\])/)
      .map((part) => (part.startsWith("[...") ? ".+" : part.startsWith("[") ? "[^/]+" : part.replaceAll(".", "\\.")))
      .join("")}/?$`,
  );

/** Says what is wrong with a path and a method of the API, if anything: 404 for no such path, 405 with what is possible. */
export function apiFaults(paths: ApiPaths): (path: string, method: string) => Problem | null {
  const known: Known[] = Object.entries(paths)
    // What is named beats what is asked for: `/profiles/exchange` before `/profiles/[slug]`.
    .sort(([a], [b]) => a.split("[").length - b.split("[").length)
    .map(([path, methods]) => ({ form: formOf(path), methods: allowed(methods) }));
  return (path, method) => {
    const found = known.find(({ form }) => form.test(path));
    if (!found) return new Problem(404, "noSuchApiPath");
    if (found.methods.includes(method)) return null;
    return new Problem(405, "noSuchMethod", { headers: { allow: found.methods.join(", ") } });
  };
}

const allowed = (methods: string[]) => [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"];
