// Part of npm run build: writes the declarations of every module beside its code, for import and for require.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

// A bundler of declarations would be fewer files, but the one of tsup turns `import * as` into types that do not
// compile.
const source = fileURLToPath(new URL("../src", import.meta.url));
const target = fileURLToPath(new URL("../dist", import.meta.url));

const { config } = ts.readConfigFile(join(source, "tsconfig.json"), ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, source);
const program = ts.createProgram(fileNames, {
  ...options,
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  rootDir: source,
  outDir: source,
});
const { diagnostics } = program.emit(undefined, (path, text) => {
  const plain = withoutLinks(text);
  const module = relative(source, path).replace(/\.d\.ts$/u, "");
  mkdirSync(dirname(join(target, module)), { recursive: true });
  writeFileSync(join(target, `${module}.d.ts`), withExtensions(plain, dirname(path), "js"));
  writeFileSync(join(target, `${module}.d.mts`), withExtensions(plain, dirname(path), "mjs"));
});
const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
if (problems.length > 0) {
  const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => source, getNewLine: () => "\n" };
  console.error(ts.formatDiagnostics(problems, host));
  process.exitCode = 1;
}

/** `{@link name}` as the name in code marks, and `{@link name | words}` as the words: not every reader makes links. */
function withoutLinks(text) {
  const comment = /\/\*\*.*?\*\//gsu;
  const link = /\{@link(?:code|plain)?[\s*]+([^\s|}]+)[\s*]*(?:\|[\s*]*([^}]*?))?[\s*]*\}/gu;
  return text.replace(comment, (each) => each.replace(link, (_, name, words) => words || `\`${name}\``));
}

/** Names the files of relative imports in full, as Node and its resolution want them. */
function withExtensions(text, folder, extension) {
  let result = text;
  // From the last to the first, so that the places of the others stay.
  for (const { fileName, pos } of ts.preProcessFile(text).importedFiles.reverse()) {
    if (!fileName.startsWith(".")) continue;
    const file = existsSync(join(folder, `${fileName}.ts`)) ? fileName : `${fileName}/index`;
    const start = pos + 1;
    result = `${result.slice(0, start)}${file}.${extension}${result.slice(start + fileName.length)}`;
  }
  return result;
}
