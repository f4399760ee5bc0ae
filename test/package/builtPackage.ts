import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { build } from "tsup";
import { library } from "../../tsup.config";

/** The package as it would be published from the present source, installed in a folder of its own. */
export interface BuiltPackage {
  /** Bundles code that imports the package, as an application's build would; each piece by itself. */
  bundle<Name extends string>(codes: Readonly<Record<Name, string>>, minify: boolean): Promise<Record<Name, string>>;
  /** Removes the folder. */
  remove(): void;
}

/** Builds the package anew: what lies in `dist` may be stale, or not be there. */
export async function buildPackage(): Promise<BuiltPackage> {
  const folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
  const target = join(folder, "node_modules/retention-metrics");
  mkdirSync(target, { recursive: true });
  cpSync("package.json", join(target, "package.json"));
  await build({ ...library, config: false, format: "esm", silent: true, outDir: join(target, "dist") });
  return {
    async bundle(codes, minify) {
      const { outputFiles } = await esbuild.build({
        entryPoints: Object.keys(codes),
        plugins: [entriesFrom(codes, folder)],
        bundle: true,
        write: false,
        minify,
        format: "esm",
        charset: "utf8",
        outdir: "out",
        absWorkingDir: folder,
        nodePaths: [resolve("node_modules")],
        logLevel: "error",
      });
      return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path, ".js"), text])) as never;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Lets esbuild take its entries from memory. */
function entriesFrom(codes: Readonly<Record<string, string>>, resolveDir: string): esbuild.Plugin {
  return {
    name: "entries",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^/ }, ({ kind, path }) =>
        kind === "entry-point" ? { path, namespace: "entry" } : undefined,
      );
      onLoad({ filter: /^/, namespace: "entry" }, ({ path }) => ({ contents: codes[path] ?? "", resolveDir }));
    },
  };
}
