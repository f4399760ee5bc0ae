export { type AnswerOptions, cesQuery, csatQuery, enpsQuery, npsQuery } from "./answerQueries";
export { churnByReasonQuery } from "./churnByReasonQuery";
export { churnByTenureQuery } from "./churnByTenureQuery";
export { type CohortTableQueryInput, cohortTableQuery } from "./cohortTableQuery";
export { customerChurnQuery } from "./customerChurnQuery";
export { type CustomerSummariesQueryInput, customerSummariesQuery } from "./customerSummariesQuery";
export type { Dialect } from "./dialects/dialect";
export { type DialectName, dialects } from "./dialects/dialects";
export { type LapsedCount, lapsedCustomersQuery } from "./lapsedCustomersQuery";
export { lifecycleQuery } from "./lifecycleQuery";
export {
  type OrderColumnNames,
  type OrderTable,
  type OrderTableInput,
  orderTable,
  orderTableInput,
} from "./orderTable";
export { purchaseGapsQuery } from "./purchaseGapsQuery";
export { type PurchasePatterns, purchasePatternsQuery } from "./purchasePatternsQuery";
export { purchaseSummaryQuery } from "./purchaseSummaryQuery";
export type { Query, QueryColumn } from "./query";
export { renewalSurvivorsQuery } from "./renewalSurvivorsQuery";
export { repeatWithinQuery } from "./repeatWithinQuery";
export { returningCustomerRateQuery } from "./returningCustomerRateQuery";
export { revenueChurnByReasonQuery } from "./revenueChurnByReasonQuery";
export { revenueMovementsQuery } from "./revenueMovementsQuery";
export { revenueRetentionQuery } from "./revenueRetentionQuery";
export { type RfmCustomersQueryInput, rfmCustomersQuery } from "./rfmCustomersQuery";
export { type RfmSegmentSize, rfmSegmentsQuery } from "./rfmSegmentsQuery";
export { rfmThresholdsQuery } from "./rfmThresholdsQuery";
export {
  type OrderSpan,
  orderSpanQuery,
  type SpanInput,
  type SubscriptionSpan,
  spanInput,
  spanOf,
  subscriptionSpanQuery,
} from "./spans";
export { stickinessQuery } from "./stickinessQuery";
export {
  type SubscriptionColumnNames,
  type SubscriptionTable,
  type SubscriptionTableDefaults,
  type SubscriptionTableInput,
  subscriptionTable,
  subscriptionTableInput,
} from "./subscriptionTable";
export {
  type SurveyColumnNames,
  type SurveyTable,
  type SurveyTableInput,
  surveyTable,
  surveyTableInput,
} from "./surveyTable";
export {
  type CountedLifetimes,
  type GroupedLifetimes,
  type SurvivalFromSubscriptionsQueryInput,
  survivalFromSubscriptionsQuery,
} from "./survivalFromSubscriptionsQuery";
export type {
  TableDefaults,
  TableName,
  TableOptions,
  TablePart,
  TimeKind,
  WarehouseTable,
} from "./tableOptions";
