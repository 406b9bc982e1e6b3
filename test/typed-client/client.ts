import createClient from "openapi-fetch";
import type { paths } from "tandem-api";

type Send = (request: Request) => Promise<Response>;

/** A client of the API with the types that its document says, as a program elsewhere would make it. */
export const apiClient = (send: Send) => createClient<paths>({ baseUrl: "http://tandem.test", fetch: send });
type Client = ReturnType<typeof apiClient>;

/** Every address of a place and a project, with the ETag it came with; what is still so is not read again. */
export async function harvest(client: Client, known: ReadonlyMap<string, string> = new Map()) {
  const tags = new Map<string, string>();
  const unchanged: string[] = [];
  const note = (name: string, { response }: { response: Response }) => {
    if (response.status === 304) unchanged.push(name);
    tags.set(name, response.headers.get("etag") ?? "");
  };
  const held = (name: string) => ({ header: { "If-None-Match": known.get(name) } });

  const slugs: string[] = [];
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const { data, error } = await client.GET("/api/v1/profiles", {
      params: { query: { limit: 100, ...(cursor && { cursor }) } },
    });
    if (error) throw new Error(error.detail);
    slugs.push(...data.items.map(({ slug }) => slug));
    cursor = data.nextCursor;
  }
  for (const slug of slugs)
    note(slug, await client.GET("/api/v1/profiles/{slug}", { params: { path: { slug }, ...held(slug) } }));

  const { data: listed } = await client.GET("/api/v1/projects", { params: { query: { limit: 50 } } });
  for (const { code } of listed?.items ?? [])
    note(code, await client.GET("/api/v1/projects/{code}", { params: { path: { code }, ...held(code) } }));
  return { tags, unchanged };
}
