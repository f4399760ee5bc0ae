import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const EXAMPLE = "examples/spreadsheet";

/** Builds the web spreadsheet of the examples from what `npm run build` has left; returns the folder of its page. */
export function webSpreadsheet(): string {
  const npm = (...args: readonly string[]) =>
    execFileSync("npm", [...args, "--no-audit", "--no-fund", "--silent"], { cwd: EXAMPLE, stdio: "pipe" });
  // The spreadsheet itself is no dependency of the library.
  if (!existsSync(`${EXAMPLE}/node_modules`)) npm("ci");
  npm("run", "build");
  return `${EXAMPLE}/build/page`;
}
