import { basename } from "node:path";
import type { CliTexts } from "./texts/cliTexts";

/** A file as sentences and reports name it: without the folders that only its owner knows. */
export function fileLabel(name: string, texts: CliTexts): string {
  return name === "-" ? texts.standardInput : basename(name);
}
