import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { excelFiles } from "../../../scripts/spreadsheet/excelFiles";
import { namesFromOutside, syntaxBeyond2019 } from "../sheets/script";

/** Bytes of functions.js, and of it as a server sends it. */
const CEILING = 324_500;
const CEILING_GZIP = 111_000;

/** What the functions may use, in a runtime without a browser. */
const LANGUAGE =
  /^(?:Array|ArrayBuffer|Boolean|CustomFunctions|DataView|Date|Error|Float64Array|Infinity|Int32Array|Intl|JSON|Map|Math|NaN|Number|Object|Promise|Proxy|RangeError|Reflect|RegExp|Set|String|Symbol|TypeError|Uint8Array|Uint32Array|WeakMap|WeakSet|globalThis(?:\.__zod_global\w+)?)$/u;

let script: string;
let page: string;
beforeAll(async () => {
  const files = await excelFiles();
  script = String(files["functions.js"]);
  page = String(files["functions.html"]);
}, 60_000);

describe("functions.js", () => {
  it("stays as small as it has become", () => {
    expect(script.length).toBeLessThanOrEqual(CEILING);
    // Whoever makes it much smaller should lower the ceiling too.
    expect(script.length).toBeGreaterThan(CEILING - 40_000);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(CEILING_GZIP);
  });

  it("is one script in ASCII that sets no global variable", () => {
    expect(script).toMatch(/^[\n\x20-\x7e]+$/u);
    expect(script.replace(/^\/\*.*?\*\/\n/su, "")).toMatch(/^"use strict";\(\(\)=>\{.*\}\)\(\);\n$/su);
  });

  it("uses nothing but the language and CustomFunctions", () => {
    const names = namesFromOutside(script);
    expect(names).toContain("CustomFunctions");
    for (const name of names) expect(name).toMatch(LANGUAGE);
  });

  it("is written in the language of 2019, without what Safari learned in 2023", () => {
    expect(syntaxBeyond2019(script)).toEqual([]);
    // One regular expression that looks behind, and the script would not load.
    expect(script.match(/\(\?<[=!].{20}/gu)).toBeNull();
  });
});

describe("functions.html", () => {
  it("loads Microsoft's runtime, then the functions", () => {
    expect([...page.matchAll(/<script src="([^"]*)"><\/script>/gu)].map(([, source]) => source)).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js",
      "functions.js",
    ]);
  });
});
