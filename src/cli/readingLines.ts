import { type Reading, readingText } from "../files";
import { fileLabel } from "./fileLabel";
import { fill } from "./fill";
import type { CliTexts } from "./texts/cliTexts";
import { wrapText } from "./wrapText";

/** How a file was read, one decision per line; decisions worth checking are marked. */
export function readingLines(file: string, { told }: Reading, texts: CliTexts, columns = 80): string {
  const width = Math.max(40, Math.min(columns, 100)) - 2;
  const lines = told.flatMap((each) => {
    const [first = "", ...rest] = wrapText(readingText(each, { locale: texts.locale }), width);
    return [`${each.certainty === "warning" ? "!" : "-"} ${first}`, ...rest.map((line) => `  ${line}`)];
  });
  return [`${fill(texts, texts.reading, { file: fileLabel(file, texts) })}`, "", ...lines, ""].join("\n");
}
