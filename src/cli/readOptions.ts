import type { ReadOptions, StatusMeaning } from "../files";
import type { OptionValues } from "./options";

/** Converts options of the command to those of the reader. */
export function readOptions(values: OptionValues): ReadOptions {
  return {
    kind: values.kind,
    format: values.format,
    columns: values.column,
    attributes: attributesOf(values),
    delimiter: values.delimiter,
    sheet: values.sheet,
    encoding: values.encoding,
    decimal: values.decimal,
    dateFormat: values["date-format"],
    calendar: values.calendar,
    timeZone: values["time-zone"],
    currency: values.currency,
    status: values.status as Readonly<Record<string, StatusMeaning>> | undefined,
    amountsPer: values["amounts-per"],
    invalidRows: values["invalid-rows"],
    question: values.question,
    score: values.score,
    timeUnit: values["time-unit"],
    ends: values.ends,
    activeAt: values["active-at"]?.split(","),
  };
}

/** The attributes to read: those named, and the one to compare customers by. */
function attributesOf({ attribute = [], by }: OptionValues): readonly string[] | undefined {
  const names = by === undefined ? attribute : [...attribute, by];
  return names.length === 0 ? undefined : names;
}
