import { Problem } from "@/lib/access/problems";
import { type Sheet, WORKBOOK_LIMITS } from "./cells";
import { rowsOf, type Workbook } from "./sheet";
import { TooMuch } from "./too-much";
import { dateStylesOf, relationsOf, sharedStringsOf, sheetListOf } from "./workbook-parts";
import { xmlText } from "./xml";
import { unpackSmall } from "./zip-bomb-guard";

/**
 * The sheets of an XLSX workbook with their filled cells. Throws 422: `notAWorkbook` for any other file,
 * `unpacksTooLarge` and `workbookTooLarge` for one that holds more than `WORKBOOK_LIMITS`. What it costs is bounded by
 * what the file holds, not by where it says that it holds it.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await unpackSmall(bytes);
  try {
    return sheetsOf(parts);
  } catch (error) {
    if (error instanceof TooMuch) throw tooLarge(error);
    throw error instanceof Problem ? error : new Problem(422, "notAWorkbook");
  }
}

function tooLarge({ at: { sheet = "", cell } }: TooMuch): Problem {
  const { rows, columns, cells } = WORKBOOK_LIMITS;
  if (cell) return new Problem(422, "cellTooFarOut", { params: { sheet, cell, rows, columns } });
  return new Problem(422, "workbookTooLarge", { params: { cells } });
}

function sheetsOf(parts: Map<string, Uint8Array>): Sheet[] {
  const textOf = (path: string | undefined) => {
    const bytes = path === undefined ? undefined : parts.get(path);
    return bytes && xmlText(bytes);
  };
  const relationsOfPart = (path: string) => {
    const [folder, name] = [path.slice(0, path.lastIndexOf("/") + 1), path.slice(path.lastIndexOf("/") + 1)];
    return relationsOf(textOf(`${folder}_rels/${name}.rels`) ?? "<none/>", folder);
  };
  const path = relationsOfPart("").byType.get("officeDocument");
  const book = textOf(path);
  if (path === undefined || book === undefined) throw new Problem(422, "notAWorkbook");
  const { byId, byType } = relationsOfPart(path);
  const strings = textOf(byType.get("sharedStrings"));
  const styles = textOf(byType.get("styles"));
  const { sheets, since1904 } = sheetListOf(book);
  if (sheets.length > WORKBOOK_LIMITS.sheets) throw new TooMuch({});
  const workbook: Workbook = {
    sharedStrings: strings ? sharedStringsOf(strings) : [],
    dateStyles: styles ? dateStylesOf(styles) : [],
    since1904,
    read: { cells: 0, characters: 0 },
  };
  return sheets.flatMap(({ name, relation }) => {
    const xml = textOf(byId.get(relation));
    return xml === undefined ? [] : [{ name, rows: rowsIn(name, xml, workbook) }];
  });
}

function rowsIn(sheet: string, xml: string, workbook: Workbook) {
  try {
    return rowsOf(xml, workbook);
  } catch (error) {
    throw error instanceof TooMuch ? new TooMuch({ ...error.at, sheet }) : error;
  }
}
