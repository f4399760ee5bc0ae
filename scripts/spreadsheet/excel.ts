// Part of npm run build: writes the add-in for Excel into dist/excel. Another folder: npm run excel -- some/folder
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { excelFiles } from "./excelFiles";

async function main(): Promise<void> {
  const folder = process.argv[2] ?? join(__dirname, "../../dist/excel");
  const files = await excelFiles();
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

main();
