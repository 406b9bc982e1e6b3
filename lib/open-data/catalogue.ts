import { messagesOf } from "@/lib/language/messages";
import { LICENCE } from "@/lib/openapi/document";
import { FORMATS, JSON_LD, MEDIA_TYPES, openFile } from "./files";
import { changedAt, TABLES, type Table, uriOf } from "./tables";
import { inBoth, linkTo, type Node } from "./vocabulary";

const CONTEXT = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** Vocabularies of the European Union that DCAT-AP has its values from. */
const EU = "http://publications.europa.eu/resource/authority/";
const LANGUAGES = ["ENG", "ZHO"].map((code) => linkTo(`${EU}language/${code}`));
const FREQUENCY = linkTo(`${EU}frequency/UPDATE_CONT`);
const THEMES = ["REGI", "GOVE"].map((code) => linkTo(`${EU}data-theme/${code}`));
const FILE_TYPES = { csv: "CSV", json: "JSON", xlsx: "XLSX" } as const;

const mediaType = (type: string) => linkTo(`https://www.iana.org/assignments/media-types/${type.split(";")[0]}`);
const instant = (at: Date) => ({ "@type": "xsd:dateTime", "@value": at.toISOString() });

/** The catalogue of open data in DCAT-AP 3, as JSON-LD; `site` is the address that everything in it begins with. */
export async function catalogue(site: string): Promise<Node> {
  const [en, zh] = [messagesOf("en"), messagesOf("zh")];
  const at = (path: string) => new URL(path, site).href;
  const files = at("/api/v1/open-data/");
  const publisher = { "@id": uriOf(site, "agent", "secretariat"), "@type": "foaf:Agent" };
  const modified = await changedAt();
  const dated = modified ? { "dct:modified": instant(modified) } : {};
  const licence = linkTo(LICENCE);

  const distribution = async (table: Table, format: (typeof FORMATS)[number]): Promise<Node> => {
    const { name, bytes, state } = await openFile(`${table}.${format}`, site);
    const address = linkTo(files + name);
    return {
      "@id": uriOf(site, "distribution", name),
      "@type": "dcat:Distribution",
      "dct:title": [name],
      "dcat:accessURL": address,
      "dcat:downloadURL": address,
      "dcat:mediaType": mediaType(MEDIA_TYPES[format]),
      "dct:format": linkTo(`${EU}file-type/${FILE_TYPES[format]}`),
      "dct:license": licence,
      // A workbook carries the time at which it was made: its bytes are others each time.
      ...(format !== "xlsx" && {
        "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": String(bytes.length) },
        "spdx:checksum": {
          "@type": "spdx:Checksum",
          "spdx:algorithm": linkTo("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
          "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": state },
        },
      }),
    };
  };

  const dataset = (name: string, title: Node[], description: Node[], distributions: Node[]): Node => ({
    "@id": uriOf(site, "dataset", name),
    "@type": "dcat:Dataset",
    "dct:identifier": name,
    "dct:title": title,
    "dct:description": description,
    "dct:publisher": linkTo(publisher["@id"]),
    "dct:language": LANGUAGES,
    "dct:accrualPeriodicity": FREQUENCY,
    "dcat:theme": THEMES,
    "dcat:landingPage": linkTo(at("/en/open-data")),
    ...dated,
    "dcat:distribution": distributions,
  });

  const of = (pick: (messages: typeof en) => string) => inBoth({ en: pick(en), zh: pick(zh) });
  const tables = await Promise.all(
    TABLES.map(async (table) =>
      dataset(
        table,
        of(({ openData }) => openData.files[table].name),
        of(({ openData }) => openData.files[table].text),
        await Promise.all(FORMATS.map((format) => distribution(table, format))),
      ),
    ),
  );
  const terms = dataset(
    "taxonomy",
    of(({ openData }) => openData.files.taxonomy.name),
    of(({ openData }) => openData.files.taxonomy.text),
    [
      {
        "@id": uriOf(site, "distribution", "taxonomy.jsonld"),
        "@type": "dcat:Distribution",
        "dct:title": ["taxonomy.jsonld"],
        "dcat:accessURL": linkTo(`${files}taxonomy.jsonld`),
        "dcat:downloadURL": linkTo(`${files}taxonomy.jsonld`),
        "dcat:mediaType": mediaType(JSON_LD),
        "dct:format": linkTo(`${EU}file-type/JSON_LD`),
        "dct:license": licence,
      },
    ],
  );
  const datasets = [...tables, terms];
  const service = {
    "@id": uriOf(site, "service", "api"),
    "@type": "dcat:DataService",
    "dct:title": of(({ openData }) => openData.programs.title),
    "dct:description": of(({ openData }) => openData.programs.lead),
    "dcat:endpointURL": linkTo(at("/api/v1/")),
    "dcat:endpointDescription": linkTo(at("/api/v1/openapi.json")),
    "dcat:servesDataset": datasets.map((each) => linkTo(String(each["@id"]))),
    "dct:license": licence,
  };
  return {
    "@context": CONTEXT,
    "@graph": [
      {
        "@id": uriOf(site, "catalogue", "open-data"),
        "@type": "dcat:Catalog",
        "dct:title": of(({ shell, openData }) => `${shell.name}: ${openData.title}`),
        "dct:description": of(({ openData }) => openData.description),
        "dct:publisher": linkTo(publisher["@id"]),
        "dct:language": LANGUAGES,
        "dct:license": licence,
        "foaf:homepage": linkTo(at("/en/open-data")),
        ...dated,
        "dcat:dataset": datasets.map((each) => linkTo(String(each["@id"]))),
        "dcat:service": linkTo(String(service["@id"])),
      },
      { ...publisher, "foaf:name": of(({ shell }) => shell.name) },
      { "@id": LICENCE, "@type": "dct:LicenseDocument" },
      ...datasets,
      service,
    ],
  };
}
