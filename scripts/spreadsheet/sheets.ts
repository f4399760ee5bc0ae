// npm run sheets: writes dist/sheets, a script to paste into Google Sheets. Part of npm run build.
// npm run sheets -- KPI_: the same with functions that are called KPI_CHURN_RATE and so on; -- "" for no prefix.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sheetsFiles } from "./sheetsFiles";

const root = join(__dirname, "../..");

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const files = await sheetsFiles(version, process.argv[2]);
  const folder = join(root, "dist/sheets");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
