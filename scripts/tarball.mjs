import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a program and returns what it prints; where it fails, what it printed is shown. */
export function run(program, args, cwd = root) {
  try {
    const shell = process.platform === "win32";
    return execFileSync(program, args, { cwd, encoding: "utf8", shell, stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    console.error(`${error.stdout ?? ""}${error.stderr ?? ""}`);
    throw new Error(`Failed: ${program} ${args.join(" ")}`);
  }
}

/** Packs what would be published into a folder, and returns the path of the tarball. */
export function pack(folder) {
  const built = Math.min(
    ...[
      "index.mjs",
      "index.js",
      "index.d.ts",
      "node/index.mjs",
      "cli.mjs",
      "retention-metrics.global.js",
      "sheets/Code.js",
      "excel/functions.js",
    ].map(builtAt),
  );
  const changed = Math.max(
    ...readdirSync(join(root, "src"), { recursive: true }).map((file) => changedAt(`src/${file}`)),
  );
  if (built < changed) throw new Error("dist is missing or older than src: npm run build");
  const [{ filename }] = JSON.parse(run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder]));
  return join(folder, filename);
}

function changedAt(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function builtAt(file) {
  return changedAt(`dist/${file}`);
}
