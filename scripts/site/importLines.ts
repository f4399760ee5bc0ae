/** The import lines that code needs for the public names in it. */
export function importLines(code: string, importPathOf: (name: string) => string | undefined): readonly string[] {
  const bare = code.replace(/\/\/.*$/gmu, "").replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/gu, '""');
  const declared = new Set(
    [...bare.matchAll(/\b(?:const|let|function)\s+(?:\{([^}]*)\}|\[([^\]]*)\]|(\w+))/gu)].flatMap(([, a, b, c]) =>
      (a ?? b ?? c ?? "").split(/[\s,:]+/u),
    ),
  );
  const names = new Set(
    [...bare.matchAll(/(?:(?<=\.\.\.)|(?<![.\w$]))([A-Za-z_$][\w$]*)(?!\s*:(?!:))/gu)].map(([, name = ""]) => name),
  );
  const imports = new Map<string, string[]>();
  for (const name of [...names].sort()) {
    const path = declared.has(name) ? undefined : importPathOf(name);
    if (path) imports.set(path, [...(imports.get(path) ?? []), name]);
  }
  return [...imports]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([path, each]) => `import { ${each.join(", ")} } from "${path}";`);
}
