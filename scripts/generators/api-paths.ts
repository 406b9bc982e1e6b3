import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ApiPaths } from "@/app/api/paths";

const HOME = "app/api";
const METHOD =
  /export (?:const|function|async function) (GET|POST|PUT|PATCH|DELETE)\b|\bas (GET|POST|PUT|PATCH|DELETE)\b/g;

/** Every path of the API with the methods its route file exports: for the server, which does not load the routes. */
export const apiPaths = (): ApiPaths =>
  Object.fromEntries(
    readdirSync(HOME, { recursive: true, encoding: "utf8" })
      .filter((file) => path.basename(file) === "route.ts")
      .sort()
      .map((file) => {
        const methods = [...readFileSync(path.join(HOME, file), "utf8").matchAll(METHOD)];
        const folders = path.dirname(file).split(path.sep).join("/");
        return [`/api/${folders}`, methods.map(([, one, other]) => one ?? other ?? "")];
      }),
  );
