import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle";
import { excelHelp } from "./excelHelp";
import { excelMetadata } from "./excelMetadata";

/** The files that are as they are: the page, the icons, the template of the manifest, and what fills it in. */
const addIn = join(__dirname, "addIn");

const LICENSES = `/*
 * retention-metrics for Excel. MIT License, https://opensource.org/license/mit. Copyright (c) 2026 retention-metrics
 * contributors; with parts of zod, copyright (c) 2025 Colin McDonnell, and of date-fns, copyright (c) 2021 Sasha Koss and
 * Lesha Koss, under the same license.
 */`;

/** The files of the add-in for Excel, by their names. */
export async function excelFiles(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  // Whatever the server says of its encoding, ASCII is read right.
  const { code } = await bundle("scripts/spreadsheet/excelCore.ts", undefined, "ascii");
  return {
    ...Object.fromEntries(readdirSync(addIn).map((file) => [file, readFileSync(join(addIn, file))])),
    "functions.js": `${LICENSES}\n${code}`,
    "functions.json": `${JSON.stringify(excelMetadata(), null, 2)}\n`,
    "help.html": excelHelp(),
  };
}
