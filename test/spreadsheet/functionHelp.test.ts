// What a card shows while a function is typed: the comments of fields and metrics, in the words of cells.
import { describe, expect, it } from "vitest";
import { type CellFunction, cellFunctions, functionHelp } from "../../src/spreadsheet";

function helpOf(name: string) {
  const { description, parameters } = functionHelp(cellFunctions.find((each) => each.name === name) as CellFunction);
  return { description, of: (argument: string) => parameters.find((each) => each.name === argument)?.description };
}

describe("the help of a function", () => {
  it("says what it computes, which number it shows, and which columns a table has", () => {
    expect(helpOf("CHURN_RATE").description).toBe(
      "The share of starting customers no longer active at the end of a period.",
    );
    expect(helpOf("PURCHASE_GAPS").description).toBe(
      "The days between consecutive purchases of the same customer, with mean, median and quantiles. Shows the median.",
    );
    expect(helpOf("LIFECYCLE").description).toBe(
      "The customers of each calendar period by earlier activity, with the customers turned dormant. A table of " +
        "start, new, returning, resurrecting, dormant.",
    );
  });

  it("says what stands for a date that is left out", () => {
    expect(helpOf("LIFECYCLE").of("from")).toBe(
      "Any instant in the first period. Default: the first date in the data.",
    );
    expect(helpOf("REPEAT_WITHIN").of("as_of")).toBe(
      "Data cutoff: orders at or after this instant are ignored. Default: the day after the last date in the data.",
    );
    expect(helpOf("RETURNING_CUSTOMER_RATE").of("until")).not.toContain("Default");
  });

  it("says what it means to leave out a column, where it may be left out", () => {
    const amounts = "Amount of each order; negative for a refund.";
    const advice = "Pass the amounts if there are refunds: without amounts every row counts as an order.";
    expect(helpOf("RFM_TABLE").of("amounts")).toBe(amounts);
    expect(helpOf("PURCHASE_GAPS").of("amounts")).toBe(`${amounts} ${advice}`);
    expect(helpOf("COHORT_TABLE").of("amounts")).toBe(`${amounts} ${advice} Required unless measure is "customers".`);
    expect(helpOf("MONTHLY_RECURRING_REVENUE").of("amount")).not.toContain(advice);
    expect(helpOf("REVENUE_RETENTION").of("mrr")).toBe("Monthly recurring revenue of each subscription.");
    expect(helpOf("CUSTOMER_CHURN").of("mrr")).toBe(
      "Monthly recurring revenue of each subscription. Default: all subscriptions count as paid.",
    );
    expect(helpOf("CUSTOMER_CHURN").of("trial")).toBe("Whether each subscription is a trial: TRUE or FALSE.");
  });

  it("lists the choices, unless the comment names all of them", () => {
    expect(helpOf("COHORT_TABLE").of("measure")).toMatch(
      / Default: "customers"\. One of "customers", "revenue", "averageRevenue", "grossRev\w+", "netRev\w+"\.$/u,
    );
    expect(helpOf("CES").of("invalid")).toBe(
      'Answers not on the scale: "throw" reports them, "exclude" counts them separately. Default: "throw".',
    );
  });

  it("leaves quoted values as they are, even those that a field is called", () => {
    expect(helpOf("COHORT_TABLE").of("ages")).toMatch(/"calendar"/u);
  });

  it("speaks of arguments, and of functions by their names in cells", () => {
    expect(helpOf("COMPARE_RATES").of("treated_events")).toBe("Customers with the event, at most treated_customers.");
    expect(helpOf("COMPARE_MANY_RATES").of("events")).toBe("Customers with the event, at most customers.");
    expect(helpOf("COHORT_TABLE").of("until")).toBe(
      "End of the table (exclusive), after from: rows are the periods that overlap from to until. Default: as_of.",
    );
    expect(helpOf("EVALUATE_RISK").of("churned")).toBe(
      "Whether each of these customers churned afterwards: TRUE or 1, FALSE or 0, in the same order.",
    );
    expect(helpOf("DISCOUNTED_CLV").of("margins")).toBe(
      "Margin per active customer in each period, in money; the first counts in full. Items may be negative.",
    );
    expect(helpOf("MEAN_INTERVAL").of("values")).toBe(
      "One number per customer or answer, in any unit; leave out blanks.",
    );
  });
});
