// What tools call a metric, and how their wording differs from ours.

/** What one tool calls a metric. */
export interface VendorName {
  /** The tool. */
  readonly vendor: string;
  /** What it calls the number. */
  readonly name: string;
  /** How its number differs from that of the page, and how to get it here. */
  readonly differs: string;
  /** The key of its own words in docs/sources.md, where they are there. */
  readonly source?: string;
}

const COMPOUND = "the number of the page";

/** The names by the id of the metric. */
export const vendorNames: Readonly<Record<string, readonly VendorName[]>> = {
  churnRate: [
    {
      vendor: "ProfitWell",
      name: "User churn",
      differs: "Counts starting customers who left, even if they were back by the end: give those as `customersLost`.",
    },
    {
      vendor: "Stripe",
      name: "Subscriber churn rate",
      differs:
        "Counts everybody who left, over those at the start plus those who joined: `churnRateByMethod` with " +
        '`"stripe"`.',
      source: "stripeChurn",
    },
    {
      vendor: "Baremetrics",
      name: "User churn",
      differs: 'Counts everybody who left, over those at the start: `churnRateByMethod` with `"allLosses"`.',
    },
    {
      vendor: "Recurly",
      name: "Subscriber churn rate",
      differs: 'Its basic formula is that of Baremetrics: `churnRateByMethod` with `"allLosses"`.',
      source: "recurlyChurn",
    },
  ],
  churnRateByMethod: [
    { vendor: "Stripe", name: "Subscriber churn rate", differs: 'The method `"stripe"`.', source: "stripeChurn" },
    { vendor: "Baremetrics", name: "User churn", differs: 'The method `"allLosses"`.' },
    { vendor: "Recurly", name: "Subscriber churn rate", differs: 'The method `"allLosses"`.', source: "recurlyChurn" },
  ],
  customerChurn: [
    { vendor: "ProfitWell", name: "User churn", differs: 'The method `"startLosses"`.' },
    { vendor: "Stripe", name: "Subscriber churn rate", differs: 'The method `"stripe"`.', source: "stripeChurn" },
    { vendor: "Baremetrics", name: "User churn", differs: 'The method `"allLosses"`.' },
    { vendor: "Recurly", name: "Subscriber churn rate", differs: 'The method `"allLosses"`.', source: "recurlyChurn" },
  ],
  monthlyRecurringRevenue: [
    {
      vendor: "ChartMogul",
      name: "MRR",
      differs: `Prices of other billing intervals are spread over months: ${COMPOUND}.`,
      source: "chartmogulMrr",
    },
    {
      vendor: "Paddle",
      name: "MRR",
      differs: "Free trials and one-time payments are not counted; here neither is a subscription to give.",
      source: "paddleMrr",
    },
  ],
  grossRevenueChurnRate: [
    {
      vendor: "ChartMogul",
      name: "Gross MRR Churn Rate",
      differs: `The same: ${COMPOUND}.`,
      source: "chartmogulChurn",
    },
  ],
  netRevenueChurnRate: [
    {
      vendor: "ChartMogul",
      name: "Net MRR Churn Rate",
      differs: "Counts the revenue of customers who came back: give it as `reactivation`.",
      source: "chartmogulChurn",
    },
    {
      vendor: "Baremetrics",
      name: "Net revenue churn",
      differs: "Does not count customers who came back: leave `reactivation` out.",
      source: "baremetricsRetention",
    },
  ],
  netRevenueRetention: [
    {
      vendor: "Baremetrics",
      name: "Net Revenue Retention",
      differs: "One less its net revenue churn; customers who came back are not counted, as here.",
      source: "baremetricsRetention",
    },
  ],
  revenueRetention: [
    {
      vendor: "Baremetrics",
      name: "Net Revenue Retention",
      differs: "Taken from the movements within the window; here from the two ends of it, customer by customer.",
      source: "baremetricsRetention",
    },
  ],
  quickRatio: [
    {
      vendor: "Baremetrics",
      name: "Quick Ratio",
      differs: `Gained over lost: ${COMPOUND}.`,
      source: "baremetricsQuickRatio",
    },
  ],
  revenueMovements: [
    {
      vendor: "ChartMogul",
      name: "MRR Movements",
      differs: "The same five kinds. A customer who ends one of two subscriptions contracts, there and here.",
      source: "chartmogulMovements",
    },
  ],
  revenueRollForward: [
    { vendor: "ChartMogul", name: "MRR Movements", differs: "The same five kinds.", source: "chartmogulMovements" },
  ],
  trialConversionRate: [
    {
      vendor: "ChartMogul",
      name: "Trial-to-paid conversion rate",
      differs: "Trials are followed from their start, there and here.",
      source: "chartmogulTrials",
    },
  ],
  returningCustomerRate: [
    {
      vendor: "Shopify",
      name: "Returning customer rate",
      differs: "The customers of a window who had ordered before, at any time: the number of the page.",
    },
  ],
  repeatPurchaseRate: [
    {
      vendor: "Shopify",
      name: "Returning customer rate",
      differs: "Another number: orders before the window count too. See `returningCustomerRate`.",
    },
  ],
  repeatWithin: [
    {
      vendor: "Tresl",
      name: "Repeat %",
      differs: "First-time customers who order again within so many days.",
      source: "treslRepeat",
    },
  ],
  cohortTable: [
    {
      vendor: "Amplitude",
      name: "Retention Analysis",
      differs: "*Return on* and *return on or after*, by calendar date or by windows of 24 hours: options here.",
      source: "amplitudeRetention",
    },
  ],
  lifecycle: [
    {
      vendor: "PostHog",
      name: "Lifecycle",
      differs: "New, returning, resurrecting and dormant users; here they are customers, and the events are orders.",
      source: "posthogLifecycle",
    },
  ],
};
