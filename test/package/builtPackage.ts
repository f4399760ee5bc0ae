import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as esbuild from "esbuild";
import { build } from "tsup";
import { library } from "../../tsup.config";

/** The package as it would be published from the present source, installed in a folder of its own. */
export interface BuiltPackage {
  /** Bundles code that imports the package, as an application's build would. */
  bundle(code: string, options?: esbuild.BuildOptions): Promise<string>;
  /** Removes the folder. */
  remove(): void;
}

/** Builds the package anew: what lies in `dist` may be stale, or not be there. */
export async function buildPackage(): Promise<BuiltPackage> {
  const folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
  const target = join(folder, "node_modules/retention-metrics");
  mkdirSync(target, { recursive: true });
  cpSync("package.json", join(target, "package.json"));
  await build({ ...library, config: false, dts: false, format: "esm", silent: true, outDir: join(target, "dist") });
  return {
    async bundle(code, options) {
      const { outputFiles } = await esbuild.build({
        stdin: { contents: code, resolveDir: folder },
        bundle: true,
        write: false,
        format: "esm",
        charset: "utf8",
        absWorkingDir: folder,
        nodePaths: [resolve("node_modules")],
        logLevel: "error",
        ...options,
      });
      return outputFiles?.[0]?.text ?? "";
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
