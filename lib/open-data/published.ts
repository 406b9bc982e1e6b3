import { catalogue } from "./catalogue";
import { FILE_NAMES, JSON_LD, type OpenFile, openFile, textFile } from "./files";
import { placeNode, projectNode } from "./things";
import { type Node, vocabulary } from "./vocabulary";

/** The names of all files that are published: the tables, and what says what they are. */
export const PUBLISHED_FILES = [...FILE_NAMES, "catalogue.jsonld", "taxonomy.jsonld"] as const;

const linked = (name: string, node: Node): OpenFile => textFile(name, JSON_LD, JSON.stringify(node, null, 1));

/** A published file; `site` is the address that everything in it begins with. */
export async function publishedFile(name: (typeof PUBLISHED_FILES)[number], site: string): Promise<OpenFile> {
  if (name === "catalogue.jsonld") return linked(name, await catalogue(site));
  if (name === "taxonomy.jsonld") return linked(name, await vocabulary(site));
  return openFile(name, site);
}

/** What is public of a place, as a file of linked data. */
export const linkedPlace = async (slug: string, site: string) => linked(`${slug}.jsonld`, await placeNode(slug, site));
/** What is public of a project, as a file of linked data. */
export const linkedProject = async (code: string, site: string) =>
  linked(`${code}.jsonld`, await projectNode(code, site));
