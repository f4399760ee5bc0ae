import { describe, expect, it } from "vitest";
import { Progress } from "../../src/cli/progress";
import { cliTextsOf } from "../../src/cli/texts/cliTextsOf";

/** What is told at the given times, half a file of 1,000 bytes each second. */
async function told(
  times: readonly number[],
  isTerminal: boolean,
  bytes: number | null = 1000,
  locale = "en" as const,
) {
  let said = "";
  let now = 0;
  const stderr = {
    write: async (text: string) => {
      said += text;
    },
    isTerminal,
  };
  const io = {
    stdin: [] as never,
    stdinIsTerminal: false,
    stdout: stderr,
    stderr,
    env: {},
    busy: <Result>(work: () => Result) => work(),
    now: () => now,
  };
  const progress = new Progress(io, cliTextsOf(locale), "orders.csv", bytes);
  for (const time of times) {
    now = time;
    progress.update(time / 10, time * 100);
  }
  await progress.end(500_000);
  return said;
}

describe("Progress", () => {
  it("says nothing of what is read within a second", async () => {
    expect(await told([0, 500, 999], false)).toBe("");
    expect(await told([], true)).toBe("");
  });

  it("tells rows, rate and time left, on a line of its own every few seconds", async () => {
    expect(await told([1000, 1500, 5000, 6000, 8000], false)).toBe(
      "orders.csv: 10%, 100,000 rows, 100,000 rows per second, 9 s left\n" +
        "orders.csv: 60%, 600,000 rows, 100,000 rows per second, 4 s left\n" +
        "orders.csv: 500,000 rows read in 8 s\n",
    );
  });

  it("rewrites one line of a terminal", async () => {
    expect(await told([1000, 1050, 1100], true)).toBe(
      "\r\u001b[Korders.csv: 10%, 100,000 rows, 100,000 rows per second, 9 s left" +
        "\r\u001b[Korders.csv: 11%, 110,000 rows, 100,000 rows per second, 9 s left" +
        "\r\u001b[Korders.csv: 500,000 rows read in 1.1 s\n",
    );
  });

  it("does not know how long it takes where the length is not known", async () => {
    expect(await told([2000], false, null)).toContain(
      "orders.csv: …, 200,000 rows, 100,000 rows per second, … s left\n",
    );
    expect(await told([20_000], false)).toContain(
      "orders.csv: 100%, 2,000,000 rows, 100,000 rows per second, 0 s left\n",
    );
  });

  it("has the digits of the language", async () => {
    expect(await told([1000], false, 1000, "fa" as never)).toContain("\u2068۱۰٪\u2069، \u2068۱۰۰٬۰۰۰\u2069 ردیف");
  });

  it("tells how much of a computation is done, and takes the line back in a terminal", async () => {
    const computing = async (isTerminal: boolean, now: number) => {
      let said = "";
      let time = 0;
      const stderr = {
        write: async (text: string) => {
          said += text;
        },
        isTerminal,
      };
      const progress = new Progress({ stderr, now: () => time } as never, cliTextsOf("en"), "orders.csv", null);
      time = now;
      progress.computing(0.5);
      progress.computing(0.6);
      await progress.wipe();
      return said;
    };
    expect(await computing(false, 999)).toBe("");
    expect(await computing(true, 999)).toBe("");
    expect(await computing(false, 1000)).toBe("orders.csv: computing the report, 50%\n");
    expect(await computing(true, 1000)).toBe("\r\u001b[Korders.csv: computing the report, 50%\r\u001b[K");
  });
});
