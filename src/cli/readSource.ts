import { type Reading, readFile } from "../files";
import { checkEngineUse, checkUse } from "./checkUse";
import { wrongUse } from "./commandError";
import { engineSource } from "./engineSource";
import { fill } from "./fill";
import type { Io } from "./io";
import { openSource, type Source } from "./openSource";
import { optionProblem } from "./optionProblem";
import type { OptionValues } from "./options";
import { Progress } from "./progress";
import type { Request } from "./readArguments";
import { readOptions } from "./readOptions";
import type { CliTexts } from "./texts/cliTexts";

/** The file of a command. */
export function sourceOf({ command, operands, values }: Request, io: Io): Source {
  const [name, ...more] = operands;
  if (name === undefined) throw wrongUse((t) => fill(t, t.noFile, { command: String(command) }));
  if (more.length > 0)
    throw wrongUse((t) =>
      fill(t, t.tooManyFiles, { command: String(command), count: operands.length, files: operands.join(" ") }),
    );
  if (values.engine === undefined) return openSource(name, io);
  checkEngineUse(values);
  return engineSource(name);
}

/** Reads a file, with progress; refuses options that are of no use for it. */
export async function readSource(source: Source, values: OptionValues, io: Io, texts: CliTexts): Promise<Reading> {
  const progress = new Progress(io, texts, source.name, source.bytes);
  const onProgress = values.quiet ? undefined : (bytes: number, rows: number) => progress.update(bytes, rows);
  try {
    const reading = await readFile(source.open, { ...readOptions(values), onProgress });
    await progress.end(reading.layout.records);
    checkUse(reading, values);
    return reading;
  } catch (error) {
    throw optionProblem(error);
  }
}
