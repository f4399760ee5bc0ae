import { join } from "node:path";
import type { Reading, UnknownReading } from "../../files";
import {
  fileReport,
  type Report,
  type ReportListener,
  renderHtml,
  renderTerminal,
  reportLists,
  toCsv,
  toJson,
} from "../../report";
import type { MonthNumber, Weekday } from "../../time";
import { checkLeftOut } from "../checkLeftOut";
import { fileLabel } from "../fileLabel";
import { fill } from "../fill";
import type { Io } from "../io";
import { optionProblem } from "../optionProblem";
import type { OptionValues } from "../options";
import { Progress } from "../progress";
import { questionsError } from "../questionsError";
import type { Request } from "../readArguments";
import { readSource, sourceOf } from "../readSource";
import type { CliTexts } from "../texts/cliTexts";
import { checkTargets, type OutputFile, writeFiles } from "../writeFiles";

/** Reports on a file: prints the report, and writes the requested files. */
export async function report(request: Request, io: Io, texts: CliTexts): Promise<void> {
  const { values } = request;
  const force = values.force === true;
  const source = sourceOf(request, io);
  if (values.html !== undefined) checkTargets([values.html], source.name, force);
  const reading = await readSource(source, values, io, texts);
  if (reading.questions.length > 0) throw questionsError(source.name, reading, values.by);
  checkLeftOut(source.name, reading, values["max-left-out"]);
  const progress = new Progress(io, texts, source.name, null);
  const onProgress = values.quiet ? undefined : (share: number) => progress.computing(share);
  const made = io.busy(() =>
    reportOf(source.name, reading as Exclude<Reading, UnknownReading>, values, texts, onProgress),
  );
  await progress.wipe();
  const files = filesOf(made, values);
  checkTargets(
    files.map(({ path }) => path),
    source.name,
    force,
  );
  const text = values.json ? toJson(made) : values.quiet ? "" : renderTerminal(made, viewOf(io, values));
  writeFiles(files);
  if (text !== "") await io.stdout.write(`${text}\n`);
  if (values.quiet) return;
  for (const { path } of files) await io.stderr.write(`${fill(texts, texts.written, { file: path })}\n`);
}

function reportOf(
  file: string,
  reading: Exclude<Reading, UnknownReading>,
  values: OptionValues,
  texts: CliTexts,
  onProgress: ReportListener | undefined,
): Report {
  try {
    return fileReport(reading, {
      locale: texts.locale,
      onProgress,
      fileName: fileLabel(file, texts),
      asOf: values["as-of"],
      window: values.window,
      by: values.by,
      grossMargin: values.margin,
      acquisitionCost: values.cac,
      gapDays: values["gap-days"],
      // Whoever writes dates in a calendar means its months too.
      calendar: values["period-calendar"] ?? values.calendar,
      yearStartsIn: values["year-starts-in"] as MonthNumber | undefined,
      yearEnds: values["year-ends"],
      weekStartsOn: values["week-starts-on"] as Weekday | undefined,
    });
  } catch (error) {
    throw optionProblem(error, { calendar: "periodCalendar" });
  }
}

function filesOf(made: Report, { html, csv }: OptionValues): OutputFile[] {
  const lists =
    csv === undefined
      ? []
      : reportLists(made).map((list) => ({ path: join(csv, `${list.id}.csv`), text: toCsv(list) }));
  return [...(html === undefined ? [] : [{ path: html, text: renderHtml(made) }]), ...lists];
}

function viewOf({ stdout, env }: Io, values: OptionValues) {
  const colour = stdout.isTerminal && !env["NO_COLOR"] && !values["no-color"];
  return { columns: stdout.columns, colour };
}
