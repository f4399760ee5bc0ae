// What tools call a metric, and how their wording differs from ours.
import type { MetricId } from "../../src/catalogue";

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
export const vendorNames: Readonly<Partial<Record<MetricId, readonly VendorName[]>>> = {
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
    {
      vendor: "ProfitWell",
      name: "User churn",
      differs:
        'Customers who join and leave within one calendar month are left out, as with `"startLosses"`; ' +
        "Stripe counts them.",
      source: "profitwellStripe",
    },
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
    {
      vendor: "Stripe",
      name: "MRR",
      differs:
        "Trials, taxes, free plans and metered prices are not counted; here none of them is a subscription to give.",
      source: "stripeGlossary",
    },
    {
      vendor: "ProfitWell",
      name: "MRR",
      differs:
        "Discounts are subtracted however long they last, where Stripe ignores those that end: give the " +
        "price that is paid.",
      source: "profitwellStripe",
    },
    {
      vendor: "Lago",
      name: "MRR",
      differs: "Built from plan prices, not from invoices, as here.",
      source: "lagoMrr",
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
    {
      vendor: "ChartMogul",
      name: "Net MRR Retention",
      differs:
        "By cohort: the revenue of each later period over that of the first, with customers who came back: " +
        '`cohortTable` with `"netRevenueRetention"`.',
      source: "chartmogulCohorts",
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
      differs: "Revenue of customers who came back is not among the gains: leave `reactivationRevenue` out.",
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
    {
      vendor: "ProfitWell",
      name: "New, upgrade, downgrade, churn, reactivated",
      differs: "The same five kinds; churn for a failed payment is shown apart.",
      source: "profitwellActivities",
    },
    {
      vendor: "Stripe",
      name: "MRR growth",
      differs: "The same five kinds, and the effect of exchange rates: give amounts in one currency.",
      source: "stripeGlossary",
    },
    {
      vendor: "Lago",
      name: "MRR movements",
      differs: "Four kinds: reactivation is not one of them.",
      source: "lagoMrr",
    },
  ],
  revenueRollForward: [
    { vendor: "ChartMogul", name: "MRR Movements", differs: "The same five kinds.", source: "chartmogulMovements" },
    {
      vendor: "Stripe",
      name: "MRR growth",
      differs: "The sum of the movements, and the effect of exchange rates.",
      source: "stripeGlossary",
    },
  ],
  trialConversionRate: [
    {
      vendor: "ChartMogul",
      name: "Trial-to-paid conversion rate",
      differs: "Trials are followed from their start, there and here.",
      source: "chartmogulTrials",
    },
    {
      vendor: "Baremetrics",
      name: "Trial conversion rate",
      differs: "Conversions over the new trials of the same time frame, which need not be the same trials.",
      source: "baremetricsTrials",
    },
  ],
  returningCustomerRate: [
    {
      vendor: "Shopify",
      name: "Returning customer rate",
      differs: "The customers of a window who had ordered before, at any time: the number of the page.",
    },
    {
      vendor: "Shopify",
      name: "New vs returning customers",
      differs:
        "A customer of a month counts as returning for an order of a later month too: the number changes " +
        "after the month is over.",
      source: "shopifyCustomers",
    },
    {
      vendor: "Repeat Customer Insights",
      name: "Returning Customer Rate",
      differs: "Orders before the period count: the number of the page.",
      source: "littleStreamStore",
    },
  ],
  repeatPurchaseRate: [
    {
      vendor: "Shopify",
      name: "Returning customer rate",
      differs: "Another number: orders before the window count too. See `returningCustomerRate`.",
    },
    {
      vendor: "Repeat Customer Insights",
      name: "Repeat Purchase Rate",
      differs: "Both orders must fall in the chosen period: the number of the page.",
      source: "littleStreamStore",
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
    {
      vendor: "Mixpanel",
      name: "Retention",
      differs:
        "*On or after* is its default and rolling windows are, where here *on* and calendar periods are: " +
        "`retained` and `ages`.",
      source: "mixpanelRetention",
    },
    {
      vendor: "ChartMogul",
      name: "Net MRR Retention",
      differs: 'By the period of the first subscription: the measure `"netRevenueRetention"`.',
      source: "chartmogulCohorts",
    },
    {
      vendor: "Shopify",
      name: "Customer cohort analysis",
      differs: "By the period of the first order.",
      source: "shopifyCustomers",
    },
  ],
  lifecycle: [
    {
      vendor: "PostHog",
      name: "Lifecycle",
      differs: "New, returning, resurrecting and dormant users; here they are customers, and the events are orders.",
      source: "posthogLifecycle",
    },
    {
      vendor: "Amplitude",
      name: "Lifecycle",
      differs: "New, current, resurrected and dormant; a user is new by the time first seen, not by the first order.",
      source: "amplitudeLifecycle",
    },
  ],
  annualRecurringRevenue: [
    {
      vendor: "ChartMogul",
      name: "Annual Run Rate",
      differs: "MRR multiplied by 12: the number of the page.",
      source: "chartmogulArr",
    },
  ],
  averageRevenuePerAccount: [
    {
      vendor: "ChartMogul",
      name: "ARPA",
      differs: "MRR over subscribers, each counted once: the number of the page.",
      source: "chartmogulArpa",
    },
  ],
  clvFromChurn: [
    {
      vendor: "ChartMogul",
      name: "LTV",
      differs: "ARPA over the churn rate, without margin; it shows 0 without churn, where here there is no result.",
      source: "chartmogulLtv",
    },
    {
      vendor: "Stripe",
      name: "Subscriber lifetime value",
      differs:
        "Revenue per subscriber over the subscriber churn rate; without churn it takes 1.67%: give `churnFloor`.",
      source: "stripeLtv",
    },
    {
      vendor: "Baremetrics",
      name: "LTV",
      differs: "ARPU over the user churn rate, without margin.",
      source: "baremetricsLtv",
    },
    {
      vendor: "ProfitWell",
      name: "LTV",
      differs: "Roughly ARPU / (1 − retention), smoothed over more than one month.",
      source: "profitwellLtv",
    },
  ],
  expectedLifetime: [
    {
      vendor: "Baremetrics",
      name: "Time to churn",
      differs: 'One divided by the churn rate, in months: the convention `"started"`.',
      source: "baremetricsTimeToChurn",
    },
  ],
  averageOrderValue: [
    {
      vendor: "Klaviyo",
      name: "Average order value",
      differs: "Of one customer, not of a shop.",
      source: "klaviyoPredictions",
    },
    {
      vendor: "Repeat Customer Insights",
      name: "Average Order Value",
      differs: "The number of the page.",
      source: "littleStreamStore",
    },
  ],
  purchaseFrequency: [
    {
      vendor: "Repeat Customer Insights",
      name: "Average Orders per Customer",
      differs: "Over the whole time of each customer, not over a window.",
      source: "littleStreamOrders",
    },
  ],
  purchaseGaps: [
    {
      vendor: "Klaviyo",
      name: "Average time between orders",
      differs: "The mean of one customer; none after a single order. Here of all customers.",
      source: "klaviyoPredictions",
    },
  ],
  stickiness: [
    {
      vendor: "Amplitude",
      name: "Stickiness",
      differs:
        "A distribution: the share of users active on exactly, or at least, so many days. Here its mean over " +
        "the month.",
      source: "amplitudeStickiness",
    },
    {
      vendor: "PostHog",
      name: "Stickiness",
      differs: "A distribution of users by the number of active days.",
      source: "posthogStickiness",
    },
  ],
  historicClv: [
    {
      vendor: "Klaviyo",
      name: "Historic CLV",
      differs: "All orders of one customer less refunds, without margin. Here the mean over customers.",
      source: "klaviyoPredictions",
    },
    {
      vendor: "Repeat Customer Insights",
      name: "Average Lifetime Value",
      differs: "The mean spent per customer, without margin.",
      source: "littleStreamStore",
    },
  ],
  nps: [
    {
      vendor: "Qualtrics",
      name: "Net Promoter Score",
      differs: "The number of the page.",
      source: "qualtricsNps",
    },
    {
      vendor: "CustomerGauge",
      name: "NPS",
      differs: "Responses may be without a score and still count in the base; here they are left out.",
      source: "customergaugeNps",
    },
  ],
  npsFromCounts: [
    {
      vendor: "Qualtrics",
      name: "Net Promoter Score",
      differs: "The number of the page.",
      source: "qualtricsNps",
    },
  ],
  csat: [
    {
      vendor: "Simplesat",
      name: "CSAT",
      differs: "Positive ratings over all ratings, on five points 4 and 5: the number of the page.",
      source: "simplesatCsat",
    },
    {
      vendor: "Zykrr",
      name: "CSAT",
      differs: "The mean of the ratings: `mean` of the result.",
      source: "zykrrMetrics",
    },
  ],
  responseRate: [
    {
      vendor: "CustomerGauge",
      name: "Response rate",
      differs: "Responses over delivered invitations, those without a score included.",
      source: "customergaugeNps",
    },
  ],
  saveOfferImpact: [
    {
      vendor: "Churnkey",
      name: "Save rate",
      differs: "Sessions that did not end in a cancellation over valid sessions: give it as `saveRate`.",
      source: "churnkeySaveRate",
    },
  ],
  expectedPurchases: [
    {
      vendor: "Klaviyo",
      name: "Predicted number of orders",
      differs: "Over the next 365 days: a `horizon` of a year.",
      source: "klaviyoPredictions",
    },
  ],
  nextPurchase: [
    {
      vendor: "Klaviyo",
      name: "Expected date of next order",
      differs: "A date; here a time that is reached with a given probability.",
      source: "klaviyoPredictions",
    },
  ],
  predictedClv: [
    {
      vendor: "Klaviyo",
      name: "Predicted CLV",
      differs: "The value of the orders of the next 365 days, without margin: a `horizon` of a year.",
      source: "klaviyoPredictions",
    },
  ],
  probabilityAlive: [
    {
      vendor: "Klaviyo",
      name: "Churn risk prediction",
      differs: "The probability that the customer has churned: one less that of the page.",
      source: "klaviyoPredictions",
    },
  ],
};
