/** A tag that has not ended within so many characters is none that can be looked into. */
const LONGEST_TAG = 4 * 1024 * 1024;

/** Elements that hold a program, link to one of another document, or ask another program for data. */
const ELEMENTS = new Set([
  "library-embedded",
  "library-linked",
  "source-code",
  "dde-connection",
  "dde-connection-decl",
  "dde-link",
  "dde-source",
]);
/** What a click may do in a presentation without starting anything. */
const HARMLESS_ACTIONS = new Set([
  "none",
  "previous-page",
  "next-page",
  "first-page",
  "last-page",
  "hide",
  "stop",
  "show",
  "fade-out",
  "sound",
]);
/** Addresses that run something instead of showing something. */
const RUNS =
  /^(?:vnd\.sun\.star\.(?:script|expand)|vnd\.libreoffice\.command|script|macro|javascript|vbscript|service|slot|\.uno):/;
const DDE_FORMULA = /\bdde\s*\(/;

/** What every part has that could run; all others, the cells of a large sheet, are passed over unread. */
const SUSPECT = /[!&]|href|script|macro|dde|event-listener|library-|source-code/;

const NAME = /^(?:[^\s/>:]+:)?([^\s/>:]+)/;
const ATTRIBUTE = /\s*(?:[^\s=/>:]+:)?([^\s=/>:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

type Tag = { name: string; attributes: Map<string, string>; text: string; isWhole: boolean };

/**
 * Looks through a part of an OpenDocument file, piece by piece, for what would run: Basic, scripts, what is told to
 * listen for an event, links to a script, and links by DDE. Prefixes are free to choose, so only local names are compared.
 */
export class ProgramSearch {
  #rest = "";
  #isInScript = false;

  /** Whether what runs stands in the next piece, or began before it; the text in lower case, UTF-16 without its zeros. */
  finds(piece: string): boolean {
    const parts = (this.#rest + piece).split("<");
    const last = parts.pop() ?? "";
    this.#rest = last.slice(0, LONGEST_TAG);
    if (parts.some((part) => this.#runs(part))) return true;
    return last.length > LONGEST_TAG && !tagOf(this.#rest)?.isWhole;
  }

  /** Whether what runs stands in what came last. */
  ends(): boolean {
    return this.#runs(this.#rest);
  }

  /** A tag with the text behind it: no attribute may hold a `<`. */
  #runs(part: string): boolean {
    // Names could be put together from entities, which are not followed; no office program writes any.
    if (part.startsWith("!entity")) return true;
    if (this.#isInScript && part.startsWith("![cdata[")) return true;
    const tag = SUSPECT.test(part) ? tagOf(part) : null;
    this.#isInScript = tag?.name === "script";
    return tag !== null && isProgram(tag);
  }
}

/** The tag that a part begins with; null for an end, a comment or what is no tag. */
function tagOf(part: string): Tag | null {
  if (/^[!?/\s]/.test(part)) return null;
  const found = NAME.exec(part);
  if (!found) return null;
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = found[0].length;
  let end = ATTRIBUTE.lastIndex;
  for (let each = ATTRIBUTE.exec(part); each; each = ATTRIBUTE.exec(part)) {
    attributes.set(each[1] as string, decoded(each[2] ?? each[3] ?? ""));
    end = ATTRIBUTE.lastIndex;
  }
  const close = /^\s*\/?>/.exec(part.slice(end, end + 100));
  return {
    name: found[1] as string,
    attributes,
    text: close ? part.slice(end + close[0].length).trim() : "",
    isWhole: close !== null,
  };
}

const decoded = (value: string): string =>
  value
    .replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex, decimal, name) => {
      if (name) return ENTITIES[name] as string;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code).toLowerCase() : whole;
    })
    // Addresses are read without what shows nothing.
    .replace(/^[\s\0-\x20]+/, "")
    .replace(/[\t\r\n]/g, "");

function isProgram({ name, attributes, text }: Tag): boolean {
  if (ELEMENTS.has(name)) return true;
  if (name === "event-listener") return !isHarmlessListener(attributes);
  if (name === "script" && (text !== "" || attributes.has("href"))) return true;
  if (attributes.has("macro-name")) return true;
  if (DDE_FORMULA.test(attributes.get("formula") ?? "")) return true;
  if (RUNS.test(attributes.get("href") ?? "")) return true;
  return [...attributes.values()].some((value) => value.startsWith("vnd.sun.star.script:"));
}

/** Presentations listen for a click that turns the page; all else that listens starts something. */
const isHarmlessListener = (attributes: Map<string, string>): boolean =>
  HARMLESS_ACTIONS.has(attributes.get("action") ?? "") &&
  !RUNS.test(attributes.get("href") ?? "") &&
  !attributes.has("macro-name");
