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
  const notes = [];
  for (const line of printed.trim().split("\n")) {
    const [, name, ratio, low, high, first, second] =
      /^(.+?)\s+([\d.]+) ×\s+\(([\d.]+)–([\d.]+)\)\s+(.+?) : (.+)$/u.exec(line) ?? [];
    if (name === undefined) notes.push(line.trim().replaceAll(/\s{2,}/gu, ": "));
    else rows.push(rowOf(name, [ratio, low, high].map(Number), [first, second]));
  }
  const head = ["| what | ours | the other | ours is | range |", "|---|---|---|---|---|"];
  return [
    ...(rows.length > 0 ? [...head, ...rows] : []),
    ...(notes.length > 0 ? ["", ...notes.map((note) => `* ${note}`)] : []),
  ]
    .join("\n")
    .trim();
}

function rowOf(name, [ratio, low, high], [first, second]) {
  const [left, right] = name.split(/ : (?=[^:]*$)/u);
  const oursIsRight = right === "ours";
  const what = oursIsRight ? left : `${left}, beside ${right}`;
  const [ours, other] = oursIsRight ? [second, first] : [first, second];
  const [mid, from, to] = oursIsRight ? [ratio, low, high] : [1 / ratio, 1 / high, 1 / low];
  const digits = (value) => value.toPrecision(2).replace(/e\+?(-?\d+)$/u, "·10^$1");
  const said = `${digits(mid)} × as fast`;
  return `| ${what} | ${ours} | ${other} | ${mid < 1 ? `**${said}**` : said} | ${digits(from)}–${digits(to)} |`;
}
