import { describe, expect, it } from "vitest";
import { metrics } from "../../src/catalogue";
import { computeExample } from "../../src/cli/computeExample";
import { metricArguments } from "../../src/cli/metricArguments";
import { nearly } from "../contract/nearly";
import { runCli } from "./runCli";

describe("compute", () => {
  it("takes the fields of a metric as options, in either spelling", async () => {
    for (const args of [
      ["--customers-at-start", "400", "--customers-lost", "14"],
      ["--customersAtStart=400", "--customersLost=14"],
    ])
      expect(await runCli(["compute", "churnRate", ...args])).toEqual({
        code: 0,
        stdout: "Customer churn rate: 3.5%\n",
        stderr: "",
      });
  });

  it("takes JSON on standard input", async () => {
    const { code, stdout } = await runCli(["compute", "churn-rate", "--json"], {
      stdin: '{"customersAtStart": 400, "customersLost": 14}',
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "0.035\n" });
  });

  it("answers in the language asked for", async () => {
    const { stdout } = await runCli([
      "compute",
      "churnRate",
      "--lang",
      "fa",
      "--customers-at-start",
      "400",
      "--customers-lost",
      "14",
    ]);
    expect(stdout).toContain("۳٫۵٪");
  });

  it("shows an undefined result as such", async () => {
    const { stdout, code } = await runCli([
      "compute",
      "churnRate",
      "--customers-at-start",
      "0",
      "--customers-lost",
      "0",
    ]);
    expect({ stdout, code }).toEqual({ stdout: "Customer churn rate: undefined\n", code: 0 });
  });

  it("shows the main number first and then all of a larger result", async () => {
    const { stdout } = await runCli(["compute", "nps"], { stdin: '{"answers": [10, 9, 7, 3]}' });
    expect(stdout).toMatch(/^Net promoter score.*: \+25\n\{\n {2}"/u);
  });

  it("shows all of a result without a main number", async () => {
    const { stdout } = await runCli(["compute", "customerSummaries"], {
      stdin: '{"orders": [{"customerId": "a", "orderedAt": "2025-01-01", "amount": 1}], "asOf": "2025-02-01"}',
    });
    expect(stdout).toMatch(/^\{\n/u);
    expect(JSON.parse(stdout)).toMatchObject({ customerId: ["a"], frequency: [0] });
  });

  it("knows a metric by any name that no other has", async () => {
    const fields = ["--customers-at-start", "400", "--customers-lost", "14"];
    expect((await runCli(["compute", "customer attrition", "--json", ...fields])).stdout).toBe("0.035\n");
  });

  it("takes percentages, lists and texts as values of options", async () => {
    const { stdout } = await runCli([
      "compute",
      "convertChurnRate",
      "--churn-rate",
      "3.5%",
      "--from",
      "month",
      "--to",
      "year",
      "--json",
    ]);
    expect(Number(stdout)).toBeCloseTo(1 - 0.965 ** 12, 12);
    const { stdout: score } = await runCli(["compute", "nps", "--answers", "[10, 9, 7, 3]", "--json"]);
    expect(JSON.parse(score)).toMatchObject({ score: 25 });
  });

  it.each([
    [["compute"], {}, 2, "compute needs a metric, such as churnRate\nSee retention-metrics compute --help\n"],
    [
      ["compute", "churnRat"],
      {},
      2,
      "There is no metric churnRat. Did you mean churnRate?\nSee retention-metrics compute --help\n",
    ],
    [
      ["compute", "zzzzzzz"],
      {},
      2,
      "There is no metric zzzzzzz. See retention-metrics metrics\nSee retention-metrics compute --help\n",
    ],
    [
      ["compute", "churnRate", "nps"],
      {},
      2,
      "compute takes one METRIC, but got 2: churnRate nps\nSee retention-metrics compute --help\n",
    ],
    [
      ["compute", "churnRate"],
      {},
      2,
      "churnRate needs input: pass fields as options, or JSON on standard input.\nretention-metrics compute " +
        "churnRate --customers-at-start 400 --customers-lost 14\nSee retention-metrics compute --help\n",
    ],
    [["compute", "churnRate"], { stdin: "{" }, 1, /^The input of churnRate is not valid JSON: /u],
    [
      ["compute", "churnRate"],
      { stdin: '{"customersAtStart": 1, "customersLost": 2}' },
      1,
      /^churnRate: customersLost \(2\) must /u,
    ],
    [["compute", "churnRate"], { stdin: "3" }, 1, /^churnRate: /u],
    [["compute", "churnRate", "--customers-at-strat", "1", "--customers-lost", "1"], {}, 2, /customersAtStart/u],
  ])("says what is wrong with %j", async (args, world, code, said) => {
    const ran = await runCli(args, world);
    expect(ran).toMatchObject({ code, stdout: "" });
    if (typeof said === "string") expect(ran.stderr).toBe(said);
    else expect(ran.stderr).toMatch(said);
  });

  it.each(metrics.map((metric) => [metric.id, metric] as const))(
    "computes the first example of %s",
    async (id, metric) => {
      const [example] = metric.examples as [(typeof metric.examples)[number]];
      const line = computeExample(metric);
      const json = JSON.stringify(metric.arguments.length === 1 ? example.arguments[0] : example.arguments);
      const args = line.startsWith("echo ") ? [] : line.split(" ").slice(3);
      const ran = await runCli(["compute", id, "--json", ...args], line.startsWith("echo ") ? { stdin: json } : {});
      expect(ran).toMatchObject({ code: 0, stderr: "" });
      expect(JSON.parse(ran.stdout)).toEqual(nearly(example.result));
    },
  );
});

describe("the arguments of a metric", () => {
  const metric = {
    arguments: [
      { name: "log", log: "orders" },
      { name: "options", schema: {} },
    ],
  } as never;
  const rows = [{ customerId: "a", orderedAt: "2025-01-01", amount: 1 }];

  it("can be a list, an object by their names, or rows and options in one", () => {
    for (const json of [
      [{ orders: rows }, { period: "month" }],
      [rows, { period: "month" }],
      { log: { orders: rows }, options: { period: "month" } },
      { orders: rows, period: "month" },
    ]) {
      const [log, options] = metricArguments(metric, json, {}) as [{ rows: number }, unknown];
      expect(log.rows).toBe(1);
      expect(options).toEqual({ period: "month" });
    }
  });

  it("are completed by options", () => {
    const [, options] = metricArguments(metric, { orders: rows }, { "as-of": "2025-02-01", period: "month" });
    expect(options).toEqual({ asOf: "2025-02-01", period: "month" });
    expect(metricArguments(metric, undefined, { log: '{"orders": []}' })).toHaveLength(1);
  });

  it("are logs of subscriptions where only those are meant", () => {
    const ofSubscriptions = { arguments: [{ name: "log", log: "subscriptions" }] } as never;
    const list = [{ customerId: "a", startedAt: "2025-01-01", endedAt: null, mrr: 5 }];
    for (const json of [list, { subscriptions: list }])
      expect(metricArguments(ofSubscriptions, json, {})[0]).toMatchObject({ kind: "subscriptions", rows: 1 });
  });

  it("may leave out what comes last", () => {
    expect(metricArguments(metric, { log: { orders: rows } }, {})).toHaveLength(1);
  });
});
