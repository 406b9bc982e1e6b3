import { readFileSync } from "node:fs";
import ts from "typescript";
import { LACKED_WORDS, lacked } from "./support";

/** What some interfaces of the platform's types take from others, under whose names the data has it. */
const BEARERS = ["Window", "Element", "HTMLElement", "Node", "Document"];

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile("tsconfig.json", ts.sys.readFile).config,
  ts.sys,
  process.cwd(),
);

const isClient = (file: string) => /^["']use client["']/.test(readFileSync(file, "utf8"));

/** The files that travel to the browser: those that say so, and what they import. */
function travelling(program: ts.Program, files: string[]): ts.SourceFile[] {
  const seen = new Set<ts.SourceFile>();
  const take = (file: string) => {
    const source = program.getSourceFile(file);
    if (!source || seen.has(source) || source.isDeclarationFile || /node_modules|\.json$/.test(file)) return;
    seen.add(source);
    for (const line of source.statements) {
      if (!ts.isImportDeclaration(line) && !ts.isExportDeclaration(line)) continue;
      const types = ts.isImportDeclaration(line) ? line.importClause?.isTypeOnly : line.isTypeOnly;
      if (types || !line.moduleSpecifier || !ts.isStringLiteral(line.moduleSpecifier)) continue;
      const { resolvedModule } = ts.resolveModuleName(line.moduleSpecifier.text, source.fileName, options, ts.sys);
      if (resolvedModule) take(resolvedModule.resolvedFileName);
    }
  };
  for (const file of files) take(ts.sys.resolvePath(file));
  return [...seen];
}

/** The names under which the data may know what a symbol of the platform's own types stands for. */
function namesOf(symbol: ts.Symbol, program: ts.Program): string[] {
  return (symbol.declarations ?? []).flatMap((declaration) => {
    if (!program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return [];
    const { name } = symbol;
    const owner = ownerOf(declaration);
    if (!owner) return [`javascript.builtins.${name}`, `api.${name}`, `api.Window.${name}`];
    const bearer = owner.replace(/Constructor$/, "").replace(/^Readonly(?=Array|Map|Set)/, "");
    return [
      `javascript.builtins.${bearer}.${name}`,
      `api.${bearer}.${name}_static`,
      `api.${bearer}.${name}`,
      `api.${name}`,
      ...BEARERS.map((one) => `api.${one}.${name}`),
    ];
  });
}

function ownerOf(declaration: ts.Node): string | null {
  for (let around = declaration.parent; around && !ts.isSourceFile(around); around = around.parent) {
    if (ts.isInterfaceDeclaration(around)) return around.name.text;
    if (ts.isModuleDeclaration(around)) return around.name.text;
    if (ts.isVariableDeclaration(around) && ts.isIdentifier(around.name) && around !== declaration)
      return around.name.text;
  }
  return null;
}

/** What the scripts of these files use, and the pages they draw, that a supported browser lacks. */
export function lackedInScripts(files: string[], alsoLoaded: string[]): string[] {
  const loaded = [...files.filter(isClient), ...alsoLoaded];
  const program = ts.createProgram(loaded, options);
  const checker = program.getTypeChecker();
  const found = new Set<string>();
  const note = (source: ts.SourceFile, key: string | null) => {
    if (key) found.add(`${source.fileName.replace(`${process.cwd()}/`, "")}: ${key}`);
  };
  for (const source of travelling(program, loaded))
    eachIn(source, (node) => {
      if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*v[a-z]*$/.test(node.text))
        note(source, lacked("javascript.builtins.RegExp.unicodeSets"));
      if (!ts.isIdentifier(node) || !LACKED_WORDS.has(node.text) || ts.isTypeNode(node.parent)) return;
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol) note(source, lacked(...namesOf(symbol, program)));
    });
  // Elements and attributes reach the browser from components of the server too.
  for (const file of files.filter((name) => name.endsWith(".tsx"))) {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, "utf8"),
      ts.ScriptTarget.Latest,
      true,
      ts.ScriptKind.TSX,
    );
    eachIn(source, (node) => {
      if (ts.isJsxAttribute(node)) note(source, lackedAttribute(node));
      else if (ts.isJsxOpeningLikeElement(node)) note(source, lacked(`html.elements.${node.tagName.getText()}`));
    });
  }
  return [...found];
}

function lackedAttribute(attribute: ts.JsxAttribute): string | null {
  const tag = attribute.parent.parent.tagName.getText();
  if (!/^[a-z]/.test(tag)) return null;
  const name = attribute.name.getText().toLowerCase();
  return lacked(`html.elements.${tag}.${name}`, `html.global_attributes.${name}`);
}

function eachIn(node: ts.Node, act: (node: ts.Node) => void): void {
  act(node);
  node.forEachChild((child) => eachIn(child, act));
}
