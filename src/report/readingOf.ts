import { readingText } from "../files/readingText";
import type { ReportCheck, ReportReading, ReportTerm } from "./report";
import type { Writer } from "./words/writer";

/** How the file was read, in words: a name with one sentence per decision. */
export function readingTerms(reading: ReportReading | undefined, { locale, words }: Writer): ReportTerm[] {
  const told = (reading?.told ?? []).filter(({ certainty }) => certainty !== "warning");
  return told.map((each, i) => ({ term: i === 0 ? words.common.readAs : "", text: readingText(each, { locale }) }));
}

/** Doubts about the file, in words. */
export function readingChecks(reading: ReportReading | undefined, { locale }: Writer): ReportCheck[] {
  const told = (reading?.told ?? []).filter(({ certainty }) => certainty === "warning");
  return told.map((each) => ({ id: each.code, text: readingText(each, { locale }) }));
}
