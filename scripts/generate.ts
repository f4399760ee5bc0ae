// npm run generate: writes the generated files anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { barrels } from "./barrels";

const root = join(__dirname, "..");

function write(files: readonly (readonly [path: string, content: string])[]): void {
  for (const [path, content] of files) {
    if (existsSync(join(root, path)) && readFileSync(join(root, path), "utf8") === content) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`${path} rewritten`);
  }
}

// The lists come first: the rest is made by loading what they name.
write(barrels(root));
write((require("./generated") as typeof import("./generated")).generatedFiles(root));
