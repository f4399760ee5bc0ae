import type { CliTexts } from "./texts/cliTexts";

/** A file as sentences name it. */
export function fileLabel(name: string, texts: CliTexts): string {
  return name === "-" ? texts.standardInput : name;
}
