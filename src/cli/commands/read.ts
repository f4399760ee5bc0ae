import { type Reading, readingText } from "../../files";
import { flagOf } from "../flagOf";
import type { Io } from "../io";
import { plainJson } from "../plainJson";
import { questionsError } from "../questionsError";
import type { Request } from "../readArguments";
import { readingLines } from "../readingLines";
import { readSource, sourceOf } from "../readSource";
import type { CliTexts } from "../texts/cliTexts";

/** Shows how a file is read. */
export async function read(request: Request, io: Io, texts: CliTexts): Promise<void> {
  const source = sourceOf(request, io);
  const reading = await readSource(source, request.values, io, texts);
  if (request.values.json) await io.stdout.write(`${plainJson(accountOf(source.name, reading, texts))}\n`);
  else if (!request.values.quiet) await io.stdout.write(readingLines(source.name, reading, texts, io.stdout.columns));
  if (reading.questions.length > 0) throw questionsError(source.name, reading);
}

/** The reading as data: facts, layout, and all sentences. */
function accountOf(file: string, { kind, facts, layout, told, questions }: Reading, { locale }: CliTexts): object {
  return {
    file,
    kind,
    facts,
    layout,
    told: told.map((each) => readingText(each, { locale })),
    questions: questions.map((question) => ({
      why: readingText(question, { locale }),
      option: question.option === null ? null : flagOf(question.option),
      answers: question.answers,
    })),
  };
}
