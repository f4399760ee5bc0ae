// The licenses of what is bundled ask for their texts to be passed on with it.
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "../contract/comments";

const { dependencies, files } = JSON.parse(readFileSync("package.json", "utf8"));
const notices = readFileSync("THIRD-PARTY-NOTICES.md", "utf8");

/** The packages that the source imports. */
function importedPackages(): string[] {
  const imports = sourceFiles("src").flatMap((file) =>
    ts.preProcessFile(readFileSync(file, "utf8")).importedFiles.map(({ fileName }) => fileName),
  );
  const names = imports.filter((name) => !/^(?:\.|node:)/u.test(name));
  return [...new Set(names.map((name) => name.match(/^(?:@[^/]+\/)?[^/]+/u)?.[0] ?? name))].sort();
}

function licenseOf(name: string): string {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((each) => /^licen[sc]e/iu.test(each));
  return readFileSync(`${folder}/${file}`, "utf8").trim();
}

describe("the third-party notices", () => {
  it("are published", () => {
    expect(files).toContain("THIRD-PARTY-NOTICES.md");
  });

  it("name no package that is not used, and all dependencies", () => {
    const named = [...notices.matchAll(/^## (\S+)$/gmu)].map(([, name]) => name);
    expect(named.sort()).toEqual(importedPackages());
    expect(named).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });

  it.each(importedPackages())("contain the license of %s", (name) => {
    expect(notices).toContain(licenseOf(name));
  });
});
