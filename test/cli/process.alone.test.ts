// The command as people run it: a process of its own, built as it is published.
import { type SpawnSyncOptions, spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { command } from "../../tsup.config";

let folder: string;
let cli: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "retention-metrics-"));
  await build({ ...command, config: false, outDir: join(folder, "dist") });
  cli = join(folder, "dist/cli.mjs");
  cpSync("examples/data/orders.csv", join(folder, "orders.csv"));
  chmodSync(folder, 0o755);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, ...options });
  return { status, stdout: String(stdout), stderr: String(stderr) };
}

describe("the command as a process", { timeout: 60_000 }, () => {
  it("needs no package, and reads the protocol of assistants only when one asks", async () => {
    expect(readdirSync(join(folder, "dist")).sort()).toEqual(["cli", "cli.mjs"]);
    expect(run(["--version"])).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
    expect(run([]).stdout).toContain("report FILE");

    const client = new Client({ name: "test", version: "1.0.0" });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [cli, "mcp"] }));
    expect(client.getServerVersion()).toMatchObject({ name: "retention-metrics", version });
    const given = { metric: "churnRate", input: { customersAtStart: 400, customersLost: 14 } };
    const { structuredContent } = await client.callTool({ name: "compute_churn", arguments: given });
    expect(structuredContent).toMatchObject({ result: 0.035, text: "3.5%" });
    await client.close();
  });

  it("begins fast enough to be asked for help", () => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      run(["--help"]);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(2000);
  });

  it("reports on standard input", () => {
    const input = "customer,date,amount\na,2025-01-31,20.50\na,2025-02-14,9.00\nb,2025-03-01,5.00\n";
    const { status, stdout, stderr } = run(["report", "-"], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("standard input");
  });

  it("has no colors outside a terminal", () => {
    expect(run(["report", "orders.csv"]).stdout).not.toContain("\u001b[");
  });

  it("says nothing when the reader of a pipe goes away", () => {
    const { stdout, stderr } = spawnSync(
      "bash",
      ["-c", `"$0" "$1" metrics --json | head -1; echo "\${PIPESTATUS[0]}"`, process.execPath, cli],
      { cwd: folder, encoding: "utf8" },
    );
    expect(stderr).toBe("");
    expect(stdout.trim().split("\n").at(-1)).toBe("0");
  });

  it("ends with 130 when it is interrupted", async () => {
    const child = spawn(process.execPath, [cli, "report", "-"], { cwd: folder, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.write("customer,date,amount\n");
    const code = new Promise((resolve) => child.on("exit", resolve));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill("SIGINT");
    expect(await code).toBe(130);
  });

  it("has an exit code for every end", () => {
    mkdirSync(join(folder, "d"), { recursive: true });
    writeFileSync(join(folder, "empty.csv"), "");
    const codes = {
      "report orders.csv --json": 0,
      "read orders.csv": 0,
      "report nothing.csv": 1,
      "report d": 1,
      "report empty.csv": 1,
      "report orders.csv orders.csv": 2,
      "report --ordres": 2,
      "compute churnRat": 2,
    };
    for (const [line, status] of Object.entries(codes)) {
      const ran = run(line.split(" "));
      expect(ran.status, line).toBe(status);
      expect(ran.stderr, line).not.toMatch(/\n\s+at /u);
      if (status > 0) expect(ran.stderr, line).toMatch(/^.{20,}\n/u);
    }
  });
});
