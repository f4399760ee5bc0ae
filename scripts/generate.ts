// npm run generate: writes the generated files anew.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generatedFiles } from "./generated";

const root = join(__dirname, "..");
for (const [path, content] of generatedFiles(root)) {
  if (existsSync(join(root, path)) && readFileSync(join(root, path), "utf8") === content) continue;
  writeFileSync(join(root, path), content);
  console.log(`${path} rewritten`);
}
