import { basename } from "node:path";
import type { CliTexts } from "./texts/cliTexts";

/** Name of a file in sentences and reports, without the folders of the user's machine. */
export function fileLabel(name: string, texts: CliTexts): string {
  return name === "-" ? texts.standardInput : basename(name);
}
