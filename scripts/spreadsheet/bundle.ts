import { join } from "node:path";
import { build, type Charset, type Metafile } from "esbuild";
import { leanFacts } from "./leanFacts";

/** The root of the repository. */
const root = join(__dirname, "../..");

/** A script without imports and exports. */
export interface Bundle {
  /** Its text, minified: `var <globalName>=…`, where there is one. */
  readonly code: string;
  /** What it is made of. */
  readonly metafile: Metafile;
}

/**
 * Bundles a module and all that it imports into a script that sets one global variable, or none.
 *
 * @param entry - The path of the module, from the root of the repository.
 * @param globalName - The variable, which becomes an object of what the module exports.
 * @param charset - Whether letters beyond ASCII stand as they are.
 */
export async function bundle(entry: string, globalName?: string, charset: Charset = "utf8"): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    plugins: [leanFacts],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    format: "iife",
    ...(globalName && { globalName }),
    // What all spreadsheet programs understand that run functions of one's own.
    target: "es2019",
    charset,
    legalComments: "none",
    logLevel: "error",
  });
  return { code: outputFiles[0]?.text ?? "", metafile };
}
