import { createHash } from "node:crypto";
import { alreadyHeld } from "@/app/api/answers";
import { publicAddress } from "@/app/public-address";
import { LOCALES } from "@/lib/language/locales";
import { messagesOf } from "@/lib/language/messages";

export const dynamic = "force-dynamic";

/** What the site is and where it can be read, for programs that read it for people. */
export function GET(request: Request): Response {
  const { shell, openData } = messagesOf("en");
  const { files, programs } = openData;
  const at = (path: string) => new URL(path, publicAddress()).href;
  const link = (name: string, path: string, text = "") => `- [${name}](${at(path)})${text && `: ${text}`}`;
  const text = [
    `# ${shell.name}`,
    `> ${shell.about}`,
    openData.lead,
    "## Pages",
    ...LOCALES.map((locale) => link(messagesOf(locale).shell.name, `/${locale}`, locale)),
    link("Sitemap", "/sitemap.xml"),
    "## Data",
    link(files.everything.name, "/api/v1/open-data/everything.json", files.everything.text),
    link(files.places.name, "/api/v1/open-data/places.json", files.places.text),
    link(files.projects.name, "/api/v1/open-data/projects.json", files.projects.text),
    link(files.catalogue, "/api/v1/open-data/catalogue.jsonld"),
    link(programs.description, "/api/v1/openapi.json", programs.lead),
    link(openData.title, "/en/open-data", openData.description),
  ].join("\n\n");
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 16)}"`;
  if (alreadyHeld(request.headers, etag)) return new Response(null, { status: 304, headers: { etag } });
  return new Response(`${text}\n`, { headers: { "content-type": "text/plain; charset=utf-8", etag } });
}
