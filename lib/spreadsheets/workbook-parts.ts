import { isDateFormat } from "./dates";
import { unescapeCell } from "./escape";
import { readXml } from "./xml";

/** Collects the text of a string item: all its runs, without the reading aids that East Asian texts may carry. */
export function textCollector() {
  let inText = false;
  let inReading = 0;
  let collected = "";
  return {
    open(name: string): void {
      if (name === "rPh") inReading += 1;
      if (name === "t") inText = true;
    },
    text(value: string): void {
      if (inText && inReading === 0) collected += value;
    },
    close(name: string): void {
      if (name === "rPh") inReading -= 1;
      if (name === "t") inText = false;
    },
    take(): string {
      const text = unescapeCell(collected);
      collected = "";
      return text;
    },
  };
}

/** The texts that a workbook's cells share, in their order. */
export function sharedStringsOf(xml: string): string[] {
  const strings: string[] = [];
  const collector = textCollector();
  readXml(xml, {
    open: collector.open,
    text: collector.text,
    close(name) {
      collector.close(name);
      if (name === "si") strings.push(collector.take());
    },
  });
  return strings;
}

/** For each style of a workbook's cells, whether it shows a number as a date. */
export function dateStylesOf(xml: string): boolean[] {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let inCellStyles = false;
  readXml(xml, {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) styles.push(Number(numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles.map((id) => isDateFormat(id, codes.get(id)));
}

/** The sheets that a workbook lists, by name and relation, and whether it counts its days from 1904. */
export function sheetListOf(xml: string): { sheets: { name: string; relation: string }[]; since1904: boolean } {
  const sheets: { name: string; relation: string }[] = [];
  let since1904 = false;
  readXml(xml, {
    open(element, { name = "", id = "", date1904 }) {
      if (element === "sheet") sheets.push({ name, relation: id });
      if (element === "workbookPr") since1904 = date1904 === "1" || date1904 === "true";
    },
  });
  return { sheets, since1904 };
}

/** What a part is related to: the other parts' paths in the archive, by their ids, and by the last word of their types. */
export function relationsOf(xml: string, folder: string): { byId: Map<string, string>; byType: Map<string, string> } {
  const [byId, byType] = [new Map<string, string>(), new Map<string, string>()];
  readXml(xml, {
    open(name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) {
      if (name !== "Relationship" || mode === "External") return;
      const path = target.startsWith("/") ? target.slice(1) : new URL(target, `zip:/${folder}`).pathname.slice(1);
      byId.set(id, path);
      byType.set(type.slice(type.lastIndexOf("/") + 1), path);
    },
  });
  return { byId, byType };
}
