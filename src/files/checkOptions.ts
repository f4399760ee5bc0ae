import { isEncoding } from "./bytes/decoding";
import { dateOrderOf } from "./dates/decideDates";
import { fileFormats } from "./fileFormats";
import type { ReadingQuestion } from "./reading";
import type { ReadOptions } from "./readOptions";
import { DELIMITERS } from "./table/dialect";
import { question } from "./table/table";

/** Problems of options whose values cannot be listed. */
export function checkOptions({ delimiter, encoding, dateFormat, format, kind }: ReadOptions): ReadingQuestion[] {
  const questions: ReadingQuestion[] = [];
  if (delimiter !== undefined && !(delimiter in DELIMITERS) && !/^[^\r\n"]$/u.test(delimiter)) {
    questions.push(question("delimiter-unknown", "delimiter", { text: delimiter }, Object.keys(DELIMITERS)));
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    questions.push(
      question("encoding-no-such", "encoding", { text: encoding }, ["utf-8", "windows-1252", "windows-1256"]),
    );
  }
  if (dateFormat !== undefined && dateOrderOf(dateFormat) === undefined) {
    questions.push(question("date-format-unknown", "dateFormat", { text: dateFormat }, ["dmy", "mdy", "ymd"]));
  }
  const named = fileFormats.find(({ id }) => id === format);
  if (named !== undefined && kind !== undefined && named.kind !== kind) {
    questions.push(question("format-of-other-kind", "format", { format: named.name, kind: named.kind }));
  }
  return questions;
}
