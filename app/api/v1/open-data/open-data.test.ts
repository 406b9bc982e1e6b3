import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import jsonld from "jsonld";
import { DataFactory, Parser, type Quad, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as lasting } from "@/app/id/[kind]/[name]/route";
import { PUBLISHED_FILES } from "@/lib/open-data/published";
import { rowsOfCsv } from "@/lib/spreadsheets/read-csv";
import { call } from "@/test/caller";
import { useDatabase } from "@/test/database";
import { people, projectAt } from "@/test/fixtures/projects";
import { GET as linkedPlace } from "../profiles/[slug]/linked-data/route";
import { GET as linkedProject } from "../projects/[code]/linked-data/route";
import { GET } from "./[file]/route";

useDatabase();

let proposed: string;
let draft: string;
beforeAll(async () => {
  const all = await people();
  proposed = (await projectAt("PROPOSED", all)).code;
  draft = (await projectAt("DRAFT", all)).code;
});

const file = (name: string, headers: Record<string, string> = {}) =>
  call(GET, null, { params: { file: name }, headers });
const textOf = async (name: string) => (await file(name)).text();
type Rows = Record<string, unknown>[];

describe("the files", () => {
  it("hold every place, what it offers and seeks, and the projects that everybody may read", async () => {
    const places = (await (await file("places.json")).json()) as Rows;
    expect(places).toHaveLength(44);
    expect(places).toContainEqual(
      expect.objectContaining({ slug: "wuhan", name_zh: "武汉", population: 12_326_500, country: "CN" }),
    );
    const priorities = (await (await file("priorities.json")).json()) as Rows;
    expect(priorities.some(({ place }) => place === "wuhan")).toBe(true);
    const projects = (await (await file("projects.json")).json()) as Rows;
    expect(projects.map(({ code }) => code)).toEqual([proposed]);
    expect(await textOf("everything.json")).not.toContain(draft);
  });

  it("open in a spreadsheet with all their characters", async () => {
    const bytes = new Uint8Array(await (await file("places.csv")).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = rowsOfCsv(bytes);
    expect(rows).toHaveLength(45);
    expect(rows.flat()).toContain("武汉");
    const workbook = await file("places.xlsx");
    expect(workbook.headers.get("content-disposition")).toContain("places.xlsx");
    expect(
      Buffer.from(await workbook.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  it("can be told whole by their checksums", async () => {
    const lines = (await textOf("SHA256SUMS")).trim().split("\n");
    expect(lines).toHaveLength(9);
    for (const line of lines) {
      const [sum, name = ""] = line.split("  ");
      const bytes = new Uint8Array(await (await file(name)).arrayBuffer());
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(sum);
    }
  });

  it("are not sent again to whoever has them", async () => {
    for (const name of PUBLISHED_FILES) {
      const etag = (await file(name)).headers.get("etag") ?? "";
      expect([name, (await file(name, { "if-none-match": etag })).status]).toEqual([name, 304]);
    }
  });
});

/** A document of linked data as its statements. */
async function statementsOf(document: object): Promise<Store> {
  const lines = (await jsonld.toRDF(document as never, { format: "application/n-quads" })) as unknown as string;
  return new Store(new Parser({ format: "N-Quads" }).parse(lines));
}

describe("the catalogue", () => {
  /** Which rules of DCAT-AP 3 a catalogue breaks: at what, and by which of its members. */
  async function brokenRules(document: object): Promise<string[]> {
    const shapes = new Store(new Parser().parse(readFileSync("test/shapes/dcat-ap.ttl", "utf8")) as Quad[]);
    const report = await new SHACLValidator(shapes as never).validate((await statementsOf(document)) as never);
    return report.results.map(({ path, focusNode }) =>
      [focusNode?.value, (path as { value?: string } | null)?.value].join(" "),
    );
  }

  it("keeps the rules of DCAT-AP 3, which tell a faulty one", async () => {
    const text = await textOf("catalogue.jsonld");
    expect(await brokenRules(JSON.parse(text))).toEqual([]);
    const untitled = await brokenRules(JSON.parse(text.replaceAll("dct:title", "dct:alternative")));
    expect(untitled.length).toBeGreaterThan(5);
    const described = await statementsOf(JSON.parse(text));
    const dataset = DataFactory.namedNode("http://www.w3.org/ns/dcat#Dataset");
    expect(described.countQuads(null, null, dataset, null)).toBe(5);
  });

  it("names addresses that there are", async () => {
    const text = await textOf("catalogue.jsonld");
    const named = [...new Set([...text.matchAll(/\/api\/v1\/open-data\/([\w.]+)"/g)].map(([, name = ""]) => name))];
    expect(named.length).toBeGreaterThan(12);
    for (const name of named) expect([name, (await file(name)).status]).toEqual([name, 200]);
  });
});

describe("the terms", () => {
  it("stand in SKOS in both languages, each below its cluster and linked to the goals that it serves", async () => {
    const { "@graph": graph } = (await (await file("taxonomy.jsonld")).json()) as { "@graph": Rows };
    const concepts = graph.filter((node) => node["@type"] === "skos:Concept");
    expect(concepts).toHaveLength(22);
    const theme = concepts.find((node) => node["skos:notation"] === "nature-based-solutions");
    expect(theme).toMatchObject({
      "skos:broader": { "@id": expect.stringMatching(/\/id\/cluster\/green-transition$/) },
      "skos:prefLabel": [{ "@language": "en" }, { "@language": "zh-Hans" }],
    });
    expect(theme?.["skos:relatedMatch"]).toContainEqual({ "@id": "http://metadata.un.org/sdg/15" });
    await statementsOf({ "@context": { skos: "http://www.w3.org/2004/02/skos/core#" }, "@graph": graph });
  });
});

describe("a lasting address", () => {
  const led = async (kind: string, name: string, headers: Record<string, string>) => {
    const request = new Request(`http://tandem.test/id/${kind}/${name}`, { headers });
    const response = await lasting(request, { params: Promise.resolve({ kind, name }) });
    return [response.status, response.headers.get("location")];
  };

  it("leads people to the page in their language, and programs to the data", async () => {
    const browser = "text/html,application/xhtml+xml,*/*;q=0.8";
    expect(await led("place", "wuhan", { accept: browser, "accept-language": "zh-CN" })).toEqual([
      303,
      "/zh/places/wuhan",
    ]);
    expect(await led("place", "wuhan", { accept: "application/ld+json" })).toEqual([
      303,
      "/api/v1/profiles/wuhan/linked-data",
    ]);
    expect(await led("theme", "mobility", { accept: browser })).toEqual([303, "/en/places?theme=mobility"]);
    expect(await led("nothing", "wuhan", {})).toEqual([404, null]);
  });

  it("is the name of what its data tell", async () => {
    const place = (await (await call(linkedPlace, null, { params: { slug: "wuhan" } })).json()) as Record<
      string,
      unknown
    >;
    expect(place).toMatchObject({ "@id": expect.stringMatching(/\/id\/place\/wuhan$/), "@type": "City" });
    const project = await call(linkedProject, null, { params: { code: proposed } });
    expect(await project.json()).toMatchObject({ identifier: proposed, member: { length: 2 } });
    expect((await call(linkedProject, null, { params: { code: draft } })).status).toBe(404);
  });
});
