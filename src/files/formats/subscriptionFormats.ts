/** How a format of subscriptions is recognized. */
export interface SubscriptionFormat {
  readonly id: string;
  readonly name: string;
  readonly marks: readonly (readonly string[])[];
}

/** Exports of billing systems. */
export const subscriptionFormats: readonly SubscriptionFormat[] = [
  {
    id: "stripe-subscriptions",
    name: "Stripe, subscriptions",
    marks: [
      ["Customer ID", "Interval", "Current Period Start (UTC)"],
      ["Trial Start (UTC)", "Ended At (UTC)"],
      ["Customer ID", "Start Date (UTC)", "Ended At (UTC)"],
      ["Customer ID", "Plan", "Canceled At (UTC)"],
    ],
  },
  {
    id: "recurly-subscriptions",
    name: "Recurly, subscriptions",
    marks: [
      ["account_code", "total_recurring_amount"],
      ["account_code", "current_period_started_at"],
    ],
  },
  {
    id: "chargebee-subscriptions",
    name: "Chargebee, fields of the API",
    marks: [
      ["billing_period_unit", "plan_amount"],
      ["billing_period_unit", "activated_at"],
    ],
  },
  {
    id: "baremetrics-import",
    name: "Baremetrics, import template",
    marks: [
      ["customer_oid", "subscription_oid"],
      ["subscription_started_at", "plan_interval"],
    ],
  },
  {
    id: "revenuecat-transactions",
    name: "RevenueCat, scheduled export of transactions",
    marks: [["rc_original_app_user_id", "store_transaction_id"]],
  },
];
