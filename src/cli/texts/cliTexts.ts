import type { Layout } from "../../files";
import type { COMMANDS, FileKind, GROUPS, OptionName } from "../options";

/** The texts of the command in one language; values are in braces. */
export interface CliTexts {
  /** The language. */
  readonly locale: "en" | "ar" | "fa";
  /** Writing direction. */
  readonly direction: "ltr" | "rtl";
  /** Purpose of the command. */
  readonly purpose: string;
  /** Description of each command. */
  readonly commands: Readonly<Record<(typeof COMMANDS)[number], string>>;
  /** Text below each command's usage. */
  readonly details: Readonly<Record<(typeof COMMANDS)[number], string>>;
  /** Description of each example, in the order of the help. */
  readonly examples: Readonly<Record<(typeof COMMANDS)[number] | "all", readonly string[]>>;
  /** Headings of the help. */
  readonly headings: Readonly<
    Record<(typeof GROUPS)[number] | "usage" | "commands" | "examples" | "exitCodes", string>
  >;
  /** Description of each option. */
  readonly options: Readonly<Record<OptionName, string>>;
  /** Meaning of each exit code. */
  readonly exitCodes: Readonly<Record<"0" | "1" | "2" | "3" | "130", string>>;
  readonly unknownCommand: string;
  readonly unknownOption: string;
  readonly optionOfAnother: string;
  readonly didYouMean: string;
  readonly takesNoValue: string;
  readonly needsValue: string;
  readonly notAChoice: string;
  readonly notAPair: string;
  readonly notAFraction: string;
  readonly notANumber: string;
  readonly notWhole: string;
  readonly notADate: string;
  /** An option that is of no use for `{files}`. */
  readonly noUse: string;
  /** Files of each kind, in the plural. */
  readonly kinds: Readonly<Record<FileKind, string>>;
  /** Files of each form, in the plural. */
  readonly containers: Readonly<Record<Layout["container"], string>>;
  /** Files that an engine reads, in the plural. */
  readonly byEngine: string;
  readonly noFile: string;
  readonly tooManyFiles: string;
  readonly seeHelp: string;
  readonly standardInput: string;
  readonly fileMissing: string;
  readonly fileIsFolder: string;
  readonly fileForbidden: string;
  readonly fileUnreadable: string;
  readonly fileExists: string;
  readonly fileIsSource: string;
  readonly fileUnwritable: string;
  readonly written: string;
  readonly questions: string;
  readonly unusable: string;
  readonly leftOutTooMuch: string;
  readonly noMetric: string;
  readonly severalMetrics: string;
  readonly noMetricNamed: string;
  readonly unknownMetric: string;
  readonly tooManyWords: string;
  readonly takesNothing: string;
  readonly waiting: string;
  readonly noQuery: string;
  readonly needsOption: string;
  readonly engineMissing: string;
  readonly noInput: string;
  readonly notJson: string;
  readonly undefinedResult: string;
  readonly metricLabels: Readonly<
    Record<"unit" | "formula" | "fields" | "aliases" | "sources" | "example" | "code" | "undefinedWhen", string>
  >;
  readonly reading: string;
  readonly progress: string;
  readonly progressEnd: string;
  readonly computing: string;
  readonly ownFault: string;
}
