import { describe, expect, it } from "vitest";
import { metrics } from "../../src/catalogue";
import { runCli } from "./runCli";

describe("metrics", () => {
  it("lists all of them by domain", async () => {
    const { code, stdout } = await runCli(["metrics"]);
    expect(code).toBe(0);
    for (const { id } of metrics) expect(stdout).toMatch(new RegExp(`^ {2}${id} +\\S`, "mu"));
    expect(stdout).toMatch(/^Churn and retention\n/u);
    const { stdout: persian } = await runCli(["metrics", "--lang", "fa"]);
    for (const { id } of metrics) expect(persian).toContain(`(\u2068${id}\u2069)`);
  });

  it("explains one, by its id in any spelling", async () => {
    for (const word of ["churnRate", "churn-rate", "CHURN RATE"]) {
      const { stdout } = await runCli(["metrics", ...word.split(" ")]);
      expect(stdout).toMatch(/^Customer churn rate \(churnRate\)\nThe share /u);
      expect(stdout).toContain("Formula: customersLost / customersAtStart\n");
      expect(stdout).toContain("Undefined if: customersAtStart === 0\n");
      expect(stdout).toContain('import { churnRate } from "retention-metrics/churn";');
      expect(stdout).toContain("retention-metrics compute churnRate --customers-at-start 400 --customers-lost 14\n");
    }
  });

  it("explains every metric, in lines that fit but for code", async () => {
    for (const { id } of metrics)
      for (const lang of ["en", "ar", "fa"]) {
        const { code, stdout } = await runCli(["metrics", id, "--lang", lang], { columns: 70 });
        expect(code, id).toBe(0);
        expect(stdout, id).not.toMatch(/^\S+: (?:undefined|null|NaN|\[object)/mu);
        expect(stdout, id).toContain(`retention-metrics compute ${id}`);
      }
  });

  it("finds metrics by a part of a name, in three languages and spellings", async () => {
    const { stdout } = await runCli(["metrics", "score"]);
    expect(stdout).toMatch(/^Metrics for /u);
    expect(stdout).toContain("  nps ");
    for (const word of ["NRR", "ریزش", "التسرب"]) expect((await runCli(["metrics", word])).code, word).toBe(0);
    const [yeh, kaf] = await Promise.all(["مشتری", "مشتري"].map((word) => runCli(["metrics", word, "--json"])));
    expect(yeh?.stdout).toBe(kaf?.stdout);
  });

  it("explains one by a name that no other has, in any language", async () => {
    const { stdout } = await runCli(["metrics", "customer", "attrition"]);
    expect(stdout).toContain("(churnRate)\n");
    expect(stdout).toContain("Also called: ");
    expect((await runCli(["metrics", "نرخ", "ریزش", "مشتری", "--lang", "fa"])).stdout).toContain("نام‌های دیگر: ");
  });

  it("is JSON for programs", async () => {
    const [facts] = JSON.parse((await runCli(["metrics", "churnRate", "--json"])).stdout);
    expect(facts).toMatchObject({
      id: "churnRate",
      domain: "churn",
      title: "Customer churn rate",
      main: { unit: "fraction" },
      input: { required: ["customersAtStart", "customersLost"] },
    });
  });

  it("says so if nothing has the name, with the nearest", async () => {
    expect(await runCli(["metrics", "churnRaet"])).toEqual({
      code: 1,
      stdout: "",
      stderr: "No metric is called churnRaet. Did you mean churnRate?\n",
    });
    expect((await runCli(["metrics", "zzzzzzzz"])).stderr).toBe("No metric is called zzzzzzzz.\n");
  });
});
