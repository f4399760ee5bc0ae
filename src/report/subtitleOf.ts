import { readingChecks, readingTerms } from "./readingOf";
import type { Report, ReportKind, ReportReading } from "./report";
import type { Writer } from "./words/writer";

/** The line below the title, with the name of the file if known. */
export function subtitleOf(
  writer: Writer,
  plain: string,
  ofFile: string,
  reading: ReportReading | undefined,
  values: Readonly<Record<string, string | number>>,
): string {
  const file = reading?.fileName;
  return file === undefined ? writer.say(plain, values) : writer.say(ofFile, { ...values, file: writer.quote(file) });
}

/** A report without data. */
export function emptyReport(
  kind: ReportKind,
  writer: Writer,
  title: string,
  text: string,
  currency: string | undefined,
  reading: ReportReading | undefined,
): Report {
  return {
    kind,
    locale: writer.locale,
    direction: writer.rtl ? "rtl" : "ltr",
    title,
    subtitle: text,
    asOf: null,
    currency: currency ?? null,
    headlines: [],
    checks: readingChecks(reading, writer),
    sections: [],
    reading: readingTerms(reading, writer),
    words: [],
    definitions: [],
  };
}
