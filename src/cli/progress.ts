import { fileLabel } from "./fileLabel";
import { fill } from "./fill";
import type { Io } from "./io";
import type { CliTexts } from "./texts/cliTexts";

/** Files read faster than this show no progress. */
const PATIENCE = 1000;
/** Time between updates: on one line of a terminal, and elsewhere. */
const EVERY = { terminal: 100, other: 5000 };

/** Reports progress on standard error once reading takes longer than a second. */
export class Progress {
  readonly #io: Io;
  readonly #texts: CliTexts;
  readonly #file: string;
  readonly #bytes: number | null;
  readonly #start: number;
  #next: number;
  #told = false;

  /**
   * Starts the clock.
   *
   * @param file - Its name.
   * @param bytes - Its length; `null` if unknown.
   */
  constructor(io: Io, texts: CliTexts, file: string, bytes: number | null) {
    this.#io = io;
    this.#texts = texts;
    this.#file = fileLabel(file, texts);
    this.#bytes = bytes;
    this.#start = io.now();
    this.#next = this.#start + PATIENCE;
  }

  /** Records the progress. */
  update(bytes: number, rows: number): void {
    const now = this.#io.now();
    if (now < this.#next) return;
    const { isTerminal } = this.#io.stderr;
    this.#next = now + (isTerminal ? EVERY.terminal : EVERY.other);
    this.#told = true;
    const seconds = (now - this.#start) / 1000;
    const share = this.#bytes ? Math.min(1, bytes / this.#bytes) : null;
    const text = fill(this.#texts, this.#texts.progress, {
      file: this.#file,
      percent: share === null ? "…" : this.#number(share, { style: "percent", maximumFractionDigits: 0 }),
      rows: this.#number(rows, {}),
      rate: this.#number(rows / seconds, { maximumSignificantDigits: 2 }),
      left: share ? this.#number(Math.round((seconds * (1 - share)) / share), {}) : "…",
    });
    // Clears the rest of a longer line.
    void this.#io.stderr.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
  }

  /** Reports the progress of a computation, on one line. */
  computing(share: number): void {
    const now = this.#io.now();
    if (now < this.#next) return;
    const { isTerminal } = this.#io.stderr;
    this.#next = now + (isTerminal ? EVERY.terminal : EVERY.other);
    this.#told = true;
    const percent = this.#number(share, { style: "percent", maximumFractionDigits: 0 });
    const text = fill(this.#texts, this.#texts.computing, { file: this.#file, percent });
    void this.#io.stderr.write(isTerminal ? `\r\u001b[K${text}` : `${text}\n`);
  }

  /** Clears the line of a terminal. */
  async wipe(): Promise<void> {
    if (this.#told && this.#io.stderr.isTerminal) await this.#io.stderr.write("\r\u001b[K");
  }

  /** Reports the end, if progress was reported before. */
  async end(rows: number): Promise<void> {
    if (!this.#told) return;
    const seconds = (this.#io.now() - this.#start) / 1000;
    const text = fill(this.#texts, this.#texts.progressEnd, {
      file: this.#file,
      rows: this.#number(rows, {}),
      seconds: this.#number(seconds, { maximumFractionDigits: 1 }),
    });
    await this.#io.stderr.write(this.#io.stderr.isTerminal ? `\r\u001b[K${text}\n` : `${text}\n`);
  }

  #number(value: number, options: Intl.NumberFormatOptions): string {
    return new Intl.NumberFormat(numberLocale(this.#texts), options).format(value);
  }
}

/** Language tag for numbers: Arabic with Latin digits, as in the whole library. */
export function numberLocale({ locale }: CliTexts): string {
  return locale === "ar" ? "ar-u-nu-latn" : locale;
}
