import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { generatedFiles } from "../../scripts/generated";

it.each(generatedFiles(process.cwd()))("%s is up to date: npm run generate", (path, content) => {
  expect(readFileSync(path, "utf8")).toBe(content);
});
