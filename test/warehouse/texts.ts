import {
  churnByReasonQuery,
  churnByTenureQuery,
  cohortTableQuery,
  customerChurnQuery,
  customerSummariesQuery,
  type DialectName,
  lapsedCustomersQuery,
  lifecycleQuery,
  npsQuery,
  type OrderTableInput,
  orderSpanQuery,
  orderTable,
  purchaseGapsQuery,
  purchasePatternsQuery,
  purchaseSummaryQuery,
  renewalSurvivorsQuery,
  repeatWithinQuery,
  returningCustomerRateQuery,
  revenueChurnByReasonQuery,
  revenueMovementsQuery,
  revenueRetentionQuery,
  rfmCustomersQuery,
  rfmSegmentsQuery,
  rfmThresholdsQuery,
  spanOf,
  stickinessQuery,
  subscriptionSpanQuery,
  subscriptionTable,
  surveyTable,
  survivalFromSubscriptionsQuery,
} from "../../src/warehouse";

/** The text of every query on orders, by what it asks. */
export function orderTexts(
  dialect: DialectName,
  change: Partial<Omit<OrderTableInput, "dialect">> = {},
): readonly (readonly [title: string, sql: string])[] {
  const orders = orderTable({
    dialect,
    table: "orders",
    columns: { customerId: "customer_id", orderedAt: "ordered_at", amount: "amount", channel: "channel" },
    orderedAt: dialect === "sqlite" ? "utc" : "instant",
    timeZone: "Europe/Berlin",
    ...change,
  });
  const span = spanOf(orders, { first: "2025-01-03", last: "2025-05-20" });
  const months = { period: "month", asOf: "2025-05-01" } as const;
  const asOf = "2025-05-01";
  const cohorts = (options: object = {}) => cohortTableQuery(orders, { ...months, ...options }, span).sql;
  const thresholds = { recency: [44.5], frequency: [1.5], monetary: [32.5] };
  const rfm = { asOf, bins: 2 };
  const quantiles: readonly (readonly [title: string, sql: () => string])[] = [
    ["purchaseGapsQuery", () => purchaseGapsQuery(orders, {}, span).sql],
    ["rfmThresholdsQuery, 2 bins", () => rfmThresholdsQuery(orders, rfm, span).sql],
  ];
  return [
    ["orderSpanQuery", orderSpanQuery(orders).sql],
    ["cohortTableQuery: first cohorts of customers", cohorts()],
    ["cohortTableQuery, retained on or after, brackets", cohorts({ retained: "onOrAfter", brackets: [1, 2] })],
    ["cohortTableQuery, by", cohorts({ by: "channel" })],
    ["cohortTableQuery, days", cohorts({ ages: "days", firstCell: "retained", minimumEvents: 2, by: "channel" })],
    ["cohortTableQuery, revenue", cohorts({ measure: "revenue" })],
    ["cohortTableQuery, minimumEvents, brackets", cohorts({ minimumEvents: 2, brackets: [1, 2] })],
    ["cohortTableQuery, recurring", cohorts({ cohort: "recurring" })],
    ["cohortTableQuery, rolling24h", cohorts({ ages: "rolling24h", retained: "onOrAfter", period: "week" })],
    ["cohortTableQuery, entries", cohorts({ entries: orders, cohort: "recurring" })],
    ["cohortTableQuery, entries, by, weeks", cohorts({ entries: orders, by: "channel", ages: "weeks" })],
    ["purchaseSummaryQuery", purchaseSummaryQuery(orders, { from: "2025-02-01", until: "2025-03-01" }, span).sql],
    [
      "returningCustomerRateQuery",
      returningCustomerRateQuery(orders, { from: "2025-02-01", until: "2025-03-01" }, span).sql,
    ],
    ["repeatWithinQuery", repeatWithinQuery(orders, { days: 30, asOf }, span).sql],
    ["repeatWithinQuery, gap", repeatWithinQuery(orders, { days: 30, minimumGapDays: 1, asOf }, span).sql],
    ...(change.part === undefined ? quantiles.map(([title, sql]) => [title, sql()] as const) : []),
    ["rfmSegmentsQuery", rfmSegmentsQuery(orders, rfm, span, thresholds).sql],
    ["rfmCustomersQuery", rfmCustomersQuery(orders, rfm, span, thresholds).sql],
    ["lifecycleQuery", lifecycleQuery(orders, { period: "month", from: "2025-02-01", until: "2025-05-01" }, span).sql],
    ["stickinessQuery", stickinessQuery(orders, { month: "2025-02" }, span).sql],
    ["lapsedCustomersQuery, days", lapsedCustomersQuery(orders, { asOf, days: 30 }, span).sql],
    ["lapsedCustomersQuery, medianMultiple", lapsedCustomersQuery(orders, { asOf, medianMultiple: 2 }, span).sql],
    ["customerSummariesQuery, weeks", customerSummariesQuery(orders, { asOf, granularity: "week" }, span).sql],
    ["purchasePatternsQuery", purchasePatternsQuery(orders, { asOf }, span).sql],
  ];
}

/** The text of every query on subscriptions and surveys, by what it asks. */
export function subscriptionTexts(dialect: DialectName): readonly (readonly [title: string, sql: string])[] {
  const columns = {
    customerId: "customer_id",
    startedAt: "started_at",
    endedAt: "ended_at",
    mrr: "mrr",
    trial: "trial",
    plan: "plan",
    reason: "reason",
  };
  const table = subscriptionTable({
    dialect,
    table: "subscriptions",
    columns,
    startedAt: dialect === "sqlite" ? "utc" : "instant",
    timeZone: "Europe/Berlin",
  });
  const inclusive = subscriptionTable({
    dialect,
    table: "subscriptions",
    columns,
    startedAt: "utc",
    timeZone: "Europe/Berlin",
    ends: "inclusive",
  });
  const span = spanOf(table, { first: "2025-01-03", last: "2025-05-20" });
  const months = { period: "month", asOf: "2025-05-01" } as const;
  const february = { from: "2025-02-01", until: "2025-03-01" };
  const cohorts = (options: object = {}) => cohortTableQuery(table, { ...months, ...options }, span).sql;
  const survey = surveyTable({ dialect, table: "survey", columns: { answer: "score", weight: "weight" } });
  return [
    ["subscriptionSpanQuery", subscriptionSpanQuery(table).sql],
    ["revenueMovementsQuery", revenueMovementsQuery(table, months, span).sql],
    ["revenueMovementsQuery, gapDays 3", revenueMovementsQuery(table, { ...months, gapDays: 3 }, span).sql],
    ["revenueChurnByReasonQuery", revenueChurnByReasonQuery(table, months, span).sql],
    ["churnByReasonQuery", churnByReasonQuery(table, { ...february, gapDays: 3 }, span).sql],
    ["customerChurnQuery", customerChurnQuery(table, february, span).sql],
    ["revenueRetentionQuery", revenueRetentionQuery(table, february, span).sql],
    ["churnByTenureQuery", churnByTenureQuery(table, { ...february, brackets: [30, 60] }, span).sql],
    ["cohortTableQuery: customers", cohorts()],
    ["cohortTableQuery, retained on or after, brackets", cohorts({ retained: "onOrAfter", brackets: [1, 2] })],
    ["cohortTableQuery, net revenue retention", cohorts({ measure: "netRevenueRetention" })],
    [
      "cohortTableQuery, recurring, gross revenue retention",
      cohorts({ cohort: "recurring", measure: "grossRevenueRetention" }),
    ],
    ["cohortTableQuery, rolling24h", cohorts({ ages: "rolling24h", brackets: [30, 60] })],
    ["cohortTableQuery, by", cohorts({ by: "plan" })],
    ["cohortTableQuery, by, gross", cohorts({ by: "plan", measure: "grossRevenueRetention" })],
    ["cohortTableQuery, entries", cohorts({ entries: table, cohort: "recurring" })],
    ["cohortTableQuery, entries, by", cohorts({ entries: table, by: "plan" })],
    ["cohortTableQuery, weeks", cohorts({ ages: "weeks", firstCell: "retained" })],
    ["renewalSurvivorsQuery", renewalSurvivorsQuery(table, months, span).sql],
    ["subscriptionSpanQuery, ends inclusive", subscriptionSpanQuery(inclusive).sql],
    ["revenueRetentionQuery, ends inclusive", revenueRetentionQuery(inclusive, february, span).sql],
    [
      "survivalFromSubscriptionsQuery, by",
      survivalFromSubscriptionsQuery(table, { asOf: "2025-05-01", by: "plan" }, span).sql,
    ],
    [
      "survivalFromSubscriptionsQuery",
      survivalFromSubscriptionsQuery(table, { asOf: "2025-05-01", from: "2025-02-01", gapDays: 3 }, span).sql,
    ],
    ["npsQuery", npsQuery(survey).sql],
  ];
}
