import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { badData, type CommandError } from "./commandError";
import { fill } from "./fill";
import type { Source } from "./openSource";

/** The part of the engine's driver used here. */
interface Driver {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        stream(sql: string): Promise<{
          columnNames(): readonly string[];
          yieldRows(): AsyncIterable<readonly (readonly (string | null)[])[]>;
        }>;
        closeSync(): void;
      }>;
    }>;
  };
}

/** The package that the user installs. */
const PACKAGE = "@duckdb/node-api";

/**
 * Opens files readable by DuckDB, as the CSV that it would write: several at once, in any of its formats.
 *
 * @param name - A file, a file pattern or an address.
 * @param places - Where the driver may be installed. Default: the working directory, or the place of this command.
 */
export function engineSource(
  name: string,
  places: readonly string[] = [join(process.cwd(), "package.json"), import.meta.url],
): Source {
  return { name, bytes: null, open: () => rowsOf(name, places) };
}

async function* rowsOf(name: string, places: readonly string[]): AsyncGenerator<Uint8Array> {
  const { DuckDBInstance } = await driverIn(places);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const encoder = new TextEncoder();
  try {
    // Instants are written with their offset, whatever the time zone of the machine.
    await connection.run("SET TimeZone = 'UTC'");
    const table = `'${name.replaceAll("'", "''")}'`;
    const result = await connection.stream(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM ${table}`);
    yield encoder.encode(lineOf(result.columnNames()));
    for await (const rows of result.yieldRows()) yield encoder.encode(rows.map(lineOf).join(""));
  } catch (error) {
    throw engineError(name, error);
  } finally {
    connection.closeSync();
  }
}

/** Returns the driver from the first place that has it. */
async function driverIn(places: readonly string[]): Promise<Driver> {
  for (const from of places) {
    try {
      return (await import(pathToFileURL(createRequire(from).resolve(PACKAGE)).href)) as Driver;
    } catch {
      // It may be in the other place.
    }
  }
  throw badData((t) =>
    fill(t, t.engineMissing, { engine: "duckdb", package: PACKAGE, install: `npm install ${PACKAGE}` }),
  );
}

function lineOf(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => (cell === null ? "" : quoted(cell))).join(",")}\n`;
}

const quoted = (cell: string) => (/[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function engineError(file: string, error: unknown): CommandError {
  const [reason = ""] = String((error as Error).message).split("\n");
  if (/No files found/u.test(reason)) return badData((t) => fill(t, t.fileMissing, { file }));
  return badData((t) => fill(t, t.fileUnreadable, { file, reason }));
}
