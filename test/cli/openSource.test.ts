import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommandError } from "../../src/cli/commandError";
import { openSource } from "../../src/cli/openSource";
import { readText } from "../../src/cli/readText";
import { cliTextsOf } from "../../src/cli/texts/cliTextsOf";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const io = (stdin: AsyncIterable<Uint8Array>) => ({ stdin }) as never;

async function refusal(act: () => unknown): Promise<string> {
  try {
    await act();
  } catch (error) {
    expect((error as CommandError).exitCode).toBe(1);
    return (error as CommandError).say(cliTextsOf()).replaceAll(folder, "");
  }
  throw new Error("not refused");
}

/** Does something as nobody in particular: the superuser may read everything. */
function withoutPrivileges<Result>(act: () => Result): Result {
  if (process.getuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return act();
  } finally {
    process.seteuid?.(0);
  }
}

async function* bytes(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

describe("openSource", () => {
  it("opens a file as often as wanted, and knows its length", async () => {
    const path = join(folder, "a.csv");
    writeFileSync(path, "abc");
    const source = openSource(path, io(bytes()));
    expect(source).toMatchObject({ name: path, bytes: 3 });
    expect(await readText(source.open())).toBe("abc");
    expect(await readText(source.open())).toBe("abc");
  });

  it("keeps standard input for a second look, also after a first look at its beginning", async () => {
    const source = openSource("-", io(bytes("ab", "cd")));
    expect(source.bytes).toBeNull();
    for await (const piece of source.open()) {
      expect(piece).toHaveLength(2);
      break;
    }
    expect(await readText(source.open())).toBe("abcd");
    expect(await readText(source.open())).toBe("abcd");
  });

  it("reads a named pipe once, and keeps it", async () => {
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    const source = openSource(path, io(bytes()));
    expect(source.bytes).toBeNull();
    const [text] = await Promise.all([
      readText(source.open()),
      import("node:fs/promises").then(({ writeFile }) => writeFile(path, "piped")),
    ]);
    expect(text).toBe("piped");
    expect(await readText(source.open())).toBe("piped");
  });

  it("says what is wrong with a file in a sentence", async () => {
    writeFileSync(join(folder, "b.csv"), "x");
    expect(await refusal(() => openSource(join(folder, "no.csv"), io(bytes())))).toBe("/no.csv does not exist.");
    expect(await refusal(() => openSource(join(folder, "b.csv/c.csv"), io(bytes())))).toBe(
      "/b.csv/c.csv does not exist.",
    );
    expect(await refusal(() => openSource(folder, io(bytes())))).toBe(" is a folder, not a file.");
    expect(await refusal(() => openSource("a".repeat(5000), io(bytes())))).toMatch(
      / could not be read \(ENAMETOOLONG\)\.$/u,
    );
    expect(await refusal(() => openSource("a\0b", io(bytes())))).toMatch(/ could not be read \(ERR_\w+\)\.$/u);
  });

  it("says so if the file is gone once it is opened", async () => {
    const path = join(folder, "gone.csv");
    writeFileSync(path, "x");
    const source = openSource(path, io(bytes()));
    rmSync(path);
    expect(await refusal(() => readText(source.open()))).toBe("/gone.csv does not exist.");
  });

  it("says so if it may not be read", async () => {
    const path = join(folder, "secret.csv");
    writeFileSync(path, "x");
    chmodSync(path, 0);
    const said = await refusal(() => withoutPrivileges(() => openSource(path, io(bytes()))));
    expect(said).toBe("/secret.csv may not be read: permission denied.");
  });
});
