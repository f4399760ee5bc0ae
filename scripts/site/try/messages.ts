// What the page and its worker say to one another.
import type { ReadOptionName, ReadOptions } from "../../../src/files";
import type { Language } from "../texts";

/** A file to report on. */
export interface Job {
  readonly file: Blob;
  readonly name: string;
  readonly locale: Language;
  readonly options: ReadOptions;
}

/** A question about the file, in words. */
export interface Asked {
  readonly text: string;
  readonly option: ReadOptionName | null;
  /** The field or the word that is asked about, of options that hold several answers; else `null`. */
  readonly key: string | null;
  readonly answers: readonly string[];
}

/** What the worker answers. */
export type Answer =
  | { readonly type: "reading"; readonly bytes: number; readonly rows: number }
  | { readonly type: "computing"; readonly share: number }
  | { readonly type: "questions"; readonly questions: readonly Asked[]; readonly columns: Columns }
  | { readonly type: "problem"; readonly text: string }
  | { readonly type: "tooManyUnreadable"; readonly rows: number; readonly records: number; readonly columns: Columns }
  | { readonly type: "report"; readonly html: string; readonly json: string; readonly columns: Columns };

/** Titles of the columns that were used, by field. */
export type Columns = Readonly<Record<string, readonly string[]>>;
