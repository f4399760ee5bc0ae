// The classic data sets are not ours to copy: what R and papers say of them is held to where they stand beside the
// repository.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitCox, fitWeibull, kaplanMeier, logRankTest } from "../../src/survival";
import { expectNear } from "../near";

const folder = process.env["RETENTION_DATA"] ?? "../shared/data";
const isThere = ["gehan.dat", "rossi.csv", "lung.csv"].every((file) => existsSync(`${folder}/${file}`));

const table = (file: string, separator: RegExp | string) =>
  readFileSync(`${folder}/${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.trim().split(separator));

/** Runs where the files are. */
const describeThere = isThere ? describe : () => {};

describeThere("classic survival data", () => {
  // Of 42 patients: the group (2 is placebo), weeks, and whether they relapsed.
  const gehan = isThere ? table("gehan.dat", /\s+/u).map((row) => row.map(Number)) : [];
  const patients = { durations: gehan.map((row) => row[1] as number), churned: gehan.map((row) => row[2] as number) };
  const placebo = gehan.map((row) => 2 - (row[0] as number));

  it("041-survival:gehan_logrank-gehan (R survival 3.5-3)", () => {
    const test = logRankTest({ ...patients, groups: placebo });
    expectNear(test.chiSquare, 16.7929409892165, 1e-8);
    expectNear(test.pValue, 4.16880910933453e-5, 1e-12);
    const [control, treated] = [test.groups[0], test.groups[1]];
    expect([control?.observed, treated?.observed].sort()).toEqual([21, 9]);
    const expected = [control?.expected as number, treated?.expected as number].sort((a, b) => a - b);
    expectNear(expected[0], 10.7494990519689, 1e-8);
    expectNear(expected[1], 19.2505009480311, 1e-8);
    expectNear(test.variance[0]?.[0], 6.2569605736755, 1e-8);
    expectNear(test.variance[0]?.[1], -6.2569605736755, 1e-8);
  });

  it.each([
    [
      "043-survival:gehan_cox_efron-gehan",
      "efron",
      { coefficient: 1.57212514882907, error: 0.412396717709455, logs: [-93.1842699968477, -85.0084245773717] },
      { score: 17.2465367957166, wald: 14.5326170633744, ratio: 16.3516908389522 },
    ],
    [
      "044-survival:gehan_cox_breslow-gehan",
      "breslow",
      { coefficient: 1.50919141258588, error: 0.409564406366741, logs: [-93.9850504782452, -86.3796220711456] },
      { score: 15.9305395640327, wald: 13.5782636509231, ratio: 15.2108568141992 },
    ],
  ] as const)("%s (R survival 3.5-3)", (_, ties, { coefficient, error, logs }, { score, wald, ratio }) => {
    // In the file the treated are the second group or the first: the sign tells.
    const fit = fitCox({ ...patients, ties, covariates: { placebo } });
    expectNear(Math.abs(fit.coefficients[0]?.coefficient as number), coefficient, 1e-8);
    expectNear(fit.coefficients[0]?.standardError, error, 1e-8);
    expectNear(fit.logLikelihoodNull, logs[0], 1e-8);
    expectNear(fit.logLikelihood, logs[1], 1e-8);
    expectNear(fit.scoreTest?.chiSquare, score, 1e-8);
    expectNear(fit.waldTest?.chiSquare, wald, 1e-8);
    expectNear(fit.likelihoodRatioTest?.chiSquare, ratio, 1e-8);
    expect(fit.concordance).toMatchObject({
      concordant: 335,
      discordant: 64,
      tiedRisk: 314,
      tiedTime: 2,
      tiedBoth: 15,
    });
    expectNear(fit.concordance?.concordance, 0.690042075736325, 1e-12);
    expectNear(fit.concordance?.standardError, 0.0411353889478791, 1e-10);
  });

  it("046-survival:gehan_weibull-gehan (R survival 3.5-3)", () => {
    const fit = fitWeibull({ ...patients, covariates: { placebo } });
    expectNear(fit.intercept, 3.51568694608521, 1e-8);
    expectNear(fit.coefficients[0]?.coefficient, -1.26733458521441, 1e-8);
    expectNear(1 / (fit.parameters?.shape as number), 0.732194403039698, 1e-8);
    expectNear(fit.logLikelihoodNull, -116.405406979648, 1e-8);
    expectNear(fit.logLikelihood, -106.579491581564, 1e-8);
    const covariance = [
      [0.0633936817197765, -0.0661721076009987, 0.00911075556429095],
      [-0.0661721076009987, 0.0964971695210562, -0.0157268553412513],
      [0.00911075556429095, -0.0157268553412513, 0.0216948986345923],
    ];
    for (const [i, row] of covariance.entries())
      for (const [j, each] of row.entries()) expectNear(fit.covariance?.[i]?.[j], each, 1e-8);
  });

  it("064-survival:rossi_logrank_fin-rossi (R survival 3.5-3)", () => {
    const rossi = table("rossi.csv", ",")
      .slice(1)
      .map((row) => row.map(Number));
    const test = logRankTest({
      durations: rossi.map((row) => row[0] as number),
      churned: rossi.map((row) => row[1] as number),
      groups: rossi.map((row) => row[2] as number),
    });
    expectNear(test.chiSquare, 3.83756957654905, 1e-8);
    expectNear(test.pValue, 0.0501161174090057, 1e-8);
    expect(test.groups.map(({ observed, customers }) => [observed, customers])).toEqual([
      [66, 216],
      [48, 216],
    ]);
    expectNear(test.groups[0]?.expected, 55.5744427684096, 1e-8);
    expectNear(test.groups[1]?.expected, 58.4255572315904, 1e-8);
    expectNear(test.variance[1]?.[1], 28.3231981651547, 1e-8);
  });

  it("Rossi's seven covariates: Allison's coefficients and errors (Fox and Weisberg 2002)", () => {
    const [header, ...lines] = table("rossi.csv", ",") as [string[], ...string[][]];
    const column = (name: string) => lines.map((row) => Number(row[header.indexOf(name)]));
    const names = ["fin", "age", "race", "wexp", "mar", "paro", "prio"];
    const fit = fitCox({
      durations: column("week"),
      churned: column("arrest"),
      covariates: Object.fromEntries(names.map((name) => [name, column(name)])),
    });
    const printed = [-0.37942, -0.05744, 0.3139, -0.1498, -0.4337, -0.08487, 0.0915];
    const errors = [0.19138, 0.022, 0.30799, 0.21222, 0.38187, 0.19576, 0.02865];
    for (const [i, each] of printed.entries()) {
      expect(Math.abs((fit.coefficients[i]?.coefficient as number) - each)).toBeLessThanOrEqual(5.1e-6);
      expect(Math.abs((fit.coefficients[i]?.standardError as number) - (errors[i] as number))).toBeLessThanOrEqual(
        5.1e-6,
      );
    }
    expect(Math.abs((fit.likelihoodRatioTest?.chiSquare as number) - 33.27)).toBeLessThan(0.005);
  });

  it("lung: cox.zph of age, sex and weight loss, as R prints it since survival 3.0", () => {
    const lung = table("lung.csv", ",")
      .slice(1)
      .filter((row) => row[9]);
    const column = (i: number) => lung.map((row) => Number(row[i]));
    const fit = fitCox({
      durations: column(1),
      churned: column(2),
      covariates: { age: column(3), sex: column(4), loss: column(9) },
    });
    const printed = [0.5077, 2.5489, 0.0144];
    for (const [i, each] of printed.entries())
      expect(Math.abs((fit.coefficients[i]?.proportionalHazards.chiSquare as number) - each)).toBeLessThanOrEqual(
        5.1e-5,
      );
    expect(Math.abs((fit.proportionalHazards.chiSquare as number) - 3.0051)).toBeLessThanOrEqual(5.1e-5);
    const curve = kaplanMeier({ durations: column(1), churned: column(2) });
    expect(curve.customers).toBe(214);
  });
});

if (!isThere)
  it("classic survival data: not beside the repository, so that what R says of them is not looked at here", () => {
    expect(isThere).toBe(false);
  });
