// All benchmarks in one run, and docs/how-fast.md with what they printed, whoever was faster.
// Build first: npm run build, at the root.
//
//     PYTHON=/path/to/python node summary.mjs [orders, 1e7 by default]
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const count = process.argv[2] ?? "1e7";
const page = fileURLToPath(new URL("../docs/how-fast.md", import.meta.url));
const START = "<!-- figures: written by bench/summary.mjs -->";
const END = "<!-- /figures -->";

/** Scripts by the heading of their figures. */
const SECTIONS = [
  ["From a file to an answer", "files.mjs", count],
  // Programs of rows and objects take minutes a round for more.
  ["Logs", "logs.mjs", String(Math.min(Number(count), 1e6))],
  ["Models and survival, beside other programs", "others.mjs"],
  ["Models, beside a bare pass over the columns", "models.mjs"],
  ["Pareto/NBD, beside a bare pass", "paretoNbd.mjs"],
  ["Survival, beside a bare pass", "survival.mjs"],
  ["Answers of surveys", "nps.mjs"],
  ["Risk scores", "risk.mjs"],
  ["Single metrics", "scalar.mjs"],
  ["Cells of a spreadsheet", "sheets.mjs"],
  ["Import", "import.mjs"],
].filter(([, script]) => existsSync(new URL(script, import.meta.url)));

const sections = SECTIONS.map(([title, script, ...args]) => {
  console.log(`\n${title}`);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--max-old-space-size=12000", fileURLToPath(new URL(script, import.meta.url)), ...args],
    { encoding: "utf8", cwd: fileURLToPath(new URL(".", import.meta.url)), maxBuffer: 1e8 },
  );
  process.stdout.write(stdout);
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return `### ${title}\n\n${tableOf(stdout)}`;
});
const [before, rest] = readFileSync(page, "utf8").split(START);
const after = rest.split(END)[1];
const machine = `Measured on ${cpus().length} cores (${cpus()[0].model.trim()}, ${platform()} ${release()}, ${arch()}, ${Math.round(totalmem() / 2 ** 30)} GB), Node ${process.version}.`;
writeFileSync(page, `${before}${START}\n\n${machine}\n\n${sections.join("\n\n")}\n\n${END}${after}`);

/** Comparisons as a table, and what else was printed below it. */
function tableOf(printed) {
  const rows = [];
  const costs = new Map();
  const notes = [];
  for (const line of printed.trim().split("\n")) {
    const [, name, ratio, low, high, first, second] =
      /^(.+?)\s+([\d.]+) ×\s+\(([\d.]+)–([\d.]+)\)\s+(.+?) : (.+)$/u.exec(line) ?? [];
    const [, program, ...cost] = /^(.+?)\s+([\d.]+) s, ([\d.]+) s of processor, peak (\d+) MB$/u.exec(line) ?? [];
    if (name !== undefined) rows.push(rowOf(name, [ratio, low, high].map(Number), [first, second]));
    else if (program !== undefined) costs.set(program, [...(costs.get(program) ?? []), cost.map(Number)]);
    else
      notes.push(
        line
          .trim()
          .replaceAll(/\s{2,}/gu, "; ")
          .replace("; ", ": "),
      );
  }
  return [
    ...(rows.length > 0 ? ["| what | ours | the other | ours is | range |", "|---|---|---|---|---|", ...rows] : []),
    ...(costs.size > 0 ? ["| program | seconds | of processor | peak, MB |", "|---|---|---|---|"] : []),
    ...[...costs].map(([program, rounds]) => `| ${program} | ${mediansOf(rounds).join(" | ")} |`),
    ...(notes.length > 0 ? ["", ...notes.map((note) => `* ${note}`)] : []),
  ]
    .join("\n")
    .trim();
}

function mediansOf(rounds) {
  return rounds[0].map((_, i) => rounds.map((round) => round[i]).sort((a, b) => a - b)[rounds.length >> 1]);
}

/** Another program may be slower or faster; a bare loop, which checks nothing, is faster always. */
function rowOf(name, [ratio, low, high], [first, second]) {
  const [left, right] = name.split(/ : (?=[^:]*$)/u);
  const digits = (value) => (value >= 100 ? String(Math.round(value)) : value.toPrecision(2));
  const range = `${digits(low)}–${digits(high)}`;
  if (right !== "ours")
    return `| ${left}, beside ${right} | ${first} | ${second} | ${digits(ratio)} × as long | ${range} |`;
  const said = `${digits(ratio)} × as fast`;
  return `| ${left} | ${second} | ${first} | ${ratio < 1 ? `**${said}**` : said} | ${range} |`;
}
