import { describe, expect, it } from "vitest";
import { CommandError } from "../../src/cli/commandError";
import { readArguments } from "../../src/cli/readArguments";
import { cliTextsOf } from "../../src/cli/texts/cliTextsOf";

/** What is said of arguments that are refused. */
function refusal(...args: string[]): string {
  try {
    readArguments(args);
  } catch (error) {
    expect(error).toBeInstanceOf(CommandError);
    expect((error as CommandError).exitCode).toBe(2);
    return (error as CommandError).say(cliTextsOf());
  }
  throw new Error(`not refused: ${args.join(" ")}`);
}

describe("readArguments", () => {
  it("tells the command, its operands and its options apart, in any order", () => {
    const request = readArguments([
      "--lang",
      "fa",
      "report",
      "--margin=40%",
      "orders.csv",
      "--html",
      "a.html",
      "--force",
    ]);
    expect(request).toEqual({
      command: "report",
      operands: ["orders.csv"],
      values: { lang: "fa", margin: 0.4, html: "a.html", force: true },
      fields: {},
    });
  });

  it("takes - and all that follows -- as operands", () => {
    expect(readArguments(["read", "-"]).operands).toEqual(["-"]);
    expect(readArguments(["read", "--", "--odd name.csv"]).operands).toEqual(["--odd name.csv"]);
  });

  it("knows letters for help and version, and help as a word", () => {
    expect(readArguments(["-h"]).values).toEqual({ help: true });
    expect(readArguments(["-v"]).values).toEqual({ version: true });
    expect(readArguments(["help", "report"])).toMatchObject({ command: "report", values: { help: true } });
    expect(readArguments(["help"])).toMatchObject({ command: null, values: { help: true } });
  });

  it("collects pairs, at the first = of a column and at the last of a status", () => {
    const { values } = readArguments([
      "read",
      "a.csv",
      "--column",
      "customer=Email=1",
      "--column=amount=Total",
      "--status",
      "a=b=not paid",
    ]);
    expect(values).toEqual({ column: { customer: "Email=1", amount: "Total" }, status: { "a=b": "not paid" } });
  });

  it("takes options that it does not know as fields of a metric, for compute alone", () => {
    const request = readArguments([
      "compute",
      "--customers-at-start",
      "400",
      "churnRate",
      "--customersLost=14",
      "--odd",
    ]);
    expect(request).toMatchObject({
      command: "compute",
      operands: ["churnRate"],
      fields: { "customers-at-start": "400", customersLost: "14", odd: "true" },
    });
  });

  it("takes options of other commands as fields too, for compute alone", () => {
    expect(readArguments(["compute", "nps", "--margin", "5"])).toMatchObject({ fields: { margin: "5" }, values: {} });
  });

  it("takes a negative number as the value of a field", () => {
    expect(readArguments(["compute", "nps", "--shift", "-0.4"]).fields).toEqual({ shift: "-0.4" });
  });

  it.each([
    [["reprot", "a"], "reprot is not a command. Did you mean report?"],
    [["orders.csv"], "orders.csv is not a command. Did you mean report orders.csv?"],
    [["xyzzy"], "xyzzy is not a command."],
    [["report", "a", "--htlm", "b"], "--htlm is not an option of report. Did you mean --html?"],
    [["report", "a", "--qqqqqqqqq"], "--qqqqqqqqq is not an option of report."],
    [["--htlm"], "--htlm is not an option of retention-metrics. Did you mean --html?"],
    [["report", "a", "-x"], "-x is not an option of report."],
    [["read", "a", "--html", "b"], "--html is not an option of read, but of another command."],
    [["report", "a", "--html"], "--html needs a value: --html PATH"],
    [["report", "a", "--html", "--json"], "--html needs a value: --html PATH"],
    [["report", "a", "--html="], "--html needs a value: --html PATH"],
    [["report", "a", "--lang"], "--lang needs a value: --lang en|ar|fa"],
    [["report", "a", "--json=yes"], "--json takes no value."],
    [
      ["report", "a", "--window", "weeks"],
      "--window must be one of week, month, quarter, year, but got weeks. Did you mean week?",
    ],
    [
      ["report", "a", "--window", "quater"],
      "--window must be one of week, month, quarter, year, but got quater. Did you mean quarter?",
    ],
    [["report", "a", "--margin", "40"], "--margin must be a share from 0 to 1 or from 0% to 100%, but got 40."],
    [["report", "a", "--margin", "-0.4"], "--margin must be a share from 0 to 1 or from 0% to 100%, but got -0.4."],
    [["report", "a", "--margin", "."], "--margin must be a share from 0 to 1 or from 0% to 100%, but got .."],
    [["report", "a", "--cac", "25 USD"], "--cac must be a number from 0, but got 25 USD."],
    [["report", "a", "--as-of", "31.12.2025"], "--as-of must be a date such as 2025-12-31, but got 31.12.2025."],
    [["report", "a", "--as-of", "2025-13-01"], "--as-of must be a date such as 2025-12-31, but got 2025-13-01."],
    [["read", "a", "--column", "Email"], "--column must have the form FIELD=TITLE, but got Email."],
    [["read", "a", "--column", "customer="], "--column must have the form FIELD=TITLE, but got customer=."],
    [["read", "a", "--status", "=paid"], "--status must have the form WORD=MEANING, but got =paid."],
    [
      ["read", "a", "--column", "costumer=Email"],
      "--column must be one of customer, order, date, time, zone, amount, quantity, currency, status, refund, " +
        "subscription, start, end, interval, trial, reason, but got costumer. Did you mean customer?",
    ],
    [
      ["read", "a", "--status", "sent=payed"],
      "--status must be one of paid, refunded, cancelled, not paid, test, not a sale, but got payed. Did you " +
        "mean paid?",
    ],
  ])("refuses %j", (args, said) => {
    expect(refusal(...args)).toBe(said);
  });

  it("takes fractions, numbers and dates as people write them", () => {
    const { values } = readArguments(["report", "a", "--margin", "12.5 %", "--cac", "25.50", "--as-of", "2025-12-31"]);
    expect(values).toEqual({ margin: 0.125, cac: 25.5, "as-of": "2025-12-31" });
    expect(readArguments(["report", "a", "--as-of", "2025-12-31T18:00:00Z"]).values["as-of"]).toBe(
      "2025-12-31T18:00:00Z",
    );
    expect(readArguments(["report", "a", "--margin", ".4"]).values.margin).toBe(0.4);
  });
});
