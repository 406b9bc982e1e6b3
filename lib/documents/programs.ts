/** The endings of files that Windows, macOS or Linux run, or that run something, when they are opened. */
const RUNS =
  /\.(?:exe|com|scr|pif|cpl|dll|ocx|sys|msi|msp|mst|msc|bat|cmd|ps1|psm1|psd1|vbs|vbe|vb|js|jse|mjs|wsf|wsh|wsc|sct|hta|lnk|url|scf|inf|reg|chm|jar|jnlp|application|appref-ms|settingcontent-ms|gadget|library-ms|search-ms|iqy|xll|wll|ppam|xlam|sh|command|app|pkg|dmg|desktop|py|pyw|pl|rb)$/i;
/** What a system leaves away at the end of a name. */
const LEFT_AWAY = /[\s.\0"']+$/;

/** Whether a file of this name runs when somebody opens it. */
export const isNameOfProgram = (name: string): boolean => RUNS.test(name.replace(LEFT_AWAY, ""));

const BEGINNINGS = [
  "7f454c46",
  ...["feedface", "feedfacf", "cefaedfe", "cffaedfe", "cafebabe"],
  "4c0000000114020000000000",
].map((hex) => Buffer.from(hex, "hex"));
const WINDOWS = { mark: "MZ", at: 0x3c, marks: ["PE", "NE", "LE", "LX"] };

/** Whether these are the first bytes of a program, a script or a link that starts one, whatever it is called. */
export function isProgramFile(start: Buffer): boolean {
  if (BEGINNINGS.some((bytes) => start.subarray(0, bytes.length).equals(bytes))) return true;
  const two = start.toString("latin1", 0, 2);
  if (two === "#!") return true;
  if (two !== WINDOWS.mark || start.length < WINDOWS.at + 4) return false;
  const at = start.readUInt32LE(WINDOWS.at);
  return WINDOWS.marks.includes(start.toString("latin1", at, at + 2));
}
