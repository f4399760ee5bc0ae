import { statusWord } from "../statuses";
import type { SubscriptionCells, SubscriptionFound, SubscriptionRow } from "./subscriptionRow";

/** How the records of a format become rows. */
export interface BillingFormat {
  /** Titles of instants, all read alike. */
  readonly dates: readonly string[];
  readonly amounts: readonly string[];
  readonly currency?: readonly string[];
  /** Currency of all amounts. */
  readonly fixedCurrency?: string;
  /** Whether amounts are in whole cents, or another smallest unit. */
  readonly inCents?: boolean;
  readonly zone?: "UTC";
  readonly status?: string;
  /** Known statuses. */
  readonly statuses?: readonly string[];
  /** Titles of the reason of an end; the first one that is not blank counts. */
  readonly reasons?: readonly string[];
  readonly tells: readonly string[];
  readonly read: (cells: SubscriptionCells) => SubscriptionFound;
}

const RUNNING = Number.POSITIVE_INFINITY;
const DAY_MS = 86_400_000;
const orRunning = (end: number) => (Number.isNaN(end) ? RUNNING : end);
const earliest = (...instants: readonly number[]) => Math.min(...instants.map(orRunning));

/** The formats by id. */
export const billingFormats: Readonly<Record<string, BillingFormat>> = {
  "stripe-subscriptions": {
    dates: [
      "Created (UTC)",
      "Start (UTC)",
      "Start Date (UTC)",
      "Current Period Start (UTC)",
      "Current Period End (UTC)",
      "Trial Start (UTC)",
      "Trial End (UTC)",
      "Canceled At (UTC)",
      "Ended At (UTC)",
    ],
    amounts: ["Amount"],
    currency: ["Currency"],
    zone: "UTC",
    status: "Status",
    statuses: [
      "active",
      "trialing",
      "past due",
      "canceled",
      "cancelled",
      "unpaid",
      "paused",
      "incomplete",
      "incomplete expired",
      "ended",
    ],
    reasons: ["Cancellation Reason", "cancellation_details.reason"],
    tells: ["past-due-runs", "unpaid-ends", "canceled-runs-out"],
    read: readStripe,
  },
  "recurly-subscriptions": {
    dates: [
      "current_period_started_at",
      "current_period_ends_at",
      "trial_started_at",
      "trial_ends_at",
      "activated_at",
      "canceled_at",
      "expires_at",
      "paused_at",
    ],
    amounts: ["total_recurring_amount", "unit_amount", "add_on_amount"],
    currency: ["currency"],
    status: "state",
    statuses: [
      "active",
      "canceled",
      "cancelled",
      "expired",
      "future",
      "pending",
      "failed",
      "paused",
      "in trial",
      "live",
      "past due",
    ],
    tells: ["interval-from-period", "canceled-runs-out"],
    read: readRecurly,
  },
  "chargebee-subscriptions": {
    dates: [
      "start_date",
      "trial_start",
      "trial_end",
      "started_at",
      "activated_at",
      "current_term_start",
      "current_term_end",
      "created_at",
      "cancelled_at",
      "pause_date",
    ],
    amounts: ["plan_amount", "plan_unit_price"],
    currency: ["currency_code"],
    inCents: true,
    status: "status",
    statuses: ["active", "in trial", "future", "transferred", "non renewing", "cancelled", "canceled", "paused"],
    // The code is the business's own, and the other is written by Chargebee where there is none.
    reasons: ["cancel_reason_code", "cancel_reason"],
    tells: ["amounts-in-cents"],
    read: readChargebee,
  },
  "baremetrics-import": {
    dates: ["subscription_started_at", "subscription_canceled_at"],
    amounts: ["plan_amount"],
    currency: ["plan_currency"],
    inCents: true,
    tells: ["amounts-in-cents"],
    read: readBaremetrics,
  },
  "revenuecat-transactions": {
    dates: ["start_time", "end_time", "effective_end_time", "updated_at"],
    amounts: ["price_in_usd", "price"],
    fixedCurrency: "USD",
    zone: "UTC",
    tells: ["newest-version", "grace-periods-count"],
    read: readRevenuecat,
  },
};

function rowOf(row: SubscriptionRow): SubscriptionFound {
  if (row.customer === "") return "no customer";
  if (Number.isNaN(row.start)) return "no date";
  if (!(row.end > row.start)) return "ended at once";
  if (!(row.monthly >= 0)) return "no amount";
  return [row];
}

/** Combines the rows of a trial and of the paid part after it; of two reasons, that of the paid part is used. */
function both(trial: SubscriptionFound, paid: SubscriptionFound | undefined): SubscriptionFound {
  if (paid === undefined) return trial;
  if (typeof trial === "string") return paid;
  return typeof paid === "string" ? trial : [...trial, ...paid];
}

function readStripe({ text, instant, amount, months, status: meaningOf }: SubscriptionCells): SubscriptionFound {
  const status = meaningOf(text("Status"));
  if (status === "incomplete" || status === "incomplete expired" || status === "not paid") return "never paid";
  const base = { customer: text("Customer ID", "Customer"), subscription: text("id") };
  const trialStart = instant("Trial Start (UTC)");
  const trialEnd = instant("Trial End (UTC)");
  const ended = instant("Ended At (UTC)");
  let end = orRunning(ended);
  if (status === "unpaid" || status === "paused") end = orRunning(instant("Current Period Start (UTC)"));
  else if (Number.isNaN(ended) && !Number.isNaN(instant("Canceled At (UTC)")))
    end = orRunning(instant("Current Period End (UTC)"));
  let start = instant("Start Date (UTC)", "Start (UTC)", "Created (UTC)");
  const interval = months(text("Interval"), text("Interval Count"));
  const monthly = amount("Amount") / interval;
  const paid = () =>
    Number.isNaN(interval) ? ("no interval" as const) : rowOf({ ...base, start, end, monthly, trial: false });
  if (Number.isNaN(trialStart)) return paid();
  const trialing = status === "trialing";
  const until = trialing ? RUNNING : earliest(trialEnd, ended);
  const trial = rowOf({ ...base, start: trialStart, end: until, monthly: 0, trial: true });
  if (trialing || (!Number.isNaN(ended) && ended <= trialEnd)) return trial;
  start = trialEnd;
  return both(trial, paid());
}

function readRecurly({ text, instant, amount, status: meaningOf }: SubscriptionCells): SubscriptionFound {
  const state = meaningOf(text("state"));
  if (["pending", "future", "failed", "not paid"].includes(state)) return "not begun";
  const base = { customer: text("account_code"), subscription: text("uuid") };
  const expires = instant("expires_at");
  const end = state === "paused" ? earliest(expires, instant("paused_at")) : orRunning(expires);
  const trialEnd = instant("trial_ends_at");
  const from = instant("current_period_started_at");
  const until = instant("current_period_ends_at");
  const days = (until - from) / DAY_MS;
  const months = days < 25 ? (Math.round(days / 7) * 12) / 52 : Math.round(days / 30.4375);
  const total = amount("total_recurring_amount");
  const sum = Number.isNaN(total)
    ? amount("unit_amount") * Number(text("quantity") || "1") + (amount("add_on_amount") || 0)
    : total;
  const paid = (start: number) =>
    months > 0 ? rowOf({ ...base, start, end, monthly: sum / months, trial: false }) : ("no interval" as const);
  if (Number.isNaN(trialEnd)) return paid(instant("activated_at"));
  const running = trialEnd === until;
  const trial = rowOf({
    ...base,
    start: instant("trial_started_at"),
    end: running && end === RUNNING ? RUNNING : Math.min(trialEnd, end),
    monthly: 0,
    trial: true,
  });
  return both(trial, running || end <= trialEnd ? undefined : paid(trialEnd));
}

function readChargebee({ text, instant, amount, months, status: meaningOf }: SubscriptionCells): SubscriptionFound {
  const status = meaningOf(text("status"));
  if (status === "future" || status === "not paid") return "not begun";
  if (status === "transferred") return "moved elsewhere";
  const base = { customer: text("customer_id"), subscription: text("id") };
  const cancelled = instant("cancelled_at");
  const trialStart = instant("trial_start");
  const isTrial = status === "in trial";
  const trial = rowOf({
    ...base,
    start: trialStart,
    end: isTrial ? RUNNING : earliest(instant("trial_end"), cancelled),
    monthly: 0,
    trial: true,
  });
  const activated = instant("activated_at");
  const hadTrial = !Number.isNaN(trialStart);
  if (isTrial || (hadTrial && Number.isNaN(activated))) return trial;
  const interval = months(text("billing_period_unit"), text("billing_period"));
  if (Number.isNaN(interval)) return "no interval";
  const whole = amount("plan_amount");
  const sum = Number.isNaN(whole) ? amount("plan_unit_price") * Number(text("plan_quantity") || "1") : whole;
  const paid = rowOf({
    ...base,
    start: instant("activated_at", "started_at", "created_at"),
    end: orRunning(status === "paused" ? instant("pause_date") : cancelled),
    monthly: sum / interval,
    trial: false,
  });
  return hadTrial ? both(trial, paid) : paid;
}

function readBaremetrics({ text, instant, amount, months }: SubscriptionCells): SubscriptionFound {
  const interval = months(text("plan_interval"), text("plan_interval_count"));
  if (Number.isNaN(interval)) return "no interval";
  return rowOf({
    customer: text("customer_oid"),
    subscription: text("subscription_oid"),
    start: instant("subscription_started_at"),
    end: orRunning(instant("subscription_canceled_at")),
    monthly: (amount("plan_amount") * Number(text("subscription_quantity") || "1")) / interval,
    trial: false,
  });
}

function readRevenuecat({ text, instant, amount, months }: SubscriptionCells): SubscriptionFound {
  if (isTrue(text("is_sandbox"))) return "test";
  if (text("ownership_type") === "FAMILY_SHARED") return "shared, not bought";
  if (text("refunded_at") !== "") return "paid back";
  const duration = text("product_duration");
  if (duration === "") return "not a subscription";
  const interval = months(duration);
  if (Number.isNaN(interval)) return "no interval";
  const trial = isTrue(text("is_trial_period"));
  return rowOf({
    customer: text("rc_original_app_user_id"),
    subscription: text("store_transaction_id"),
    start: instant("start_time"),
    end: orRunning(instant("effective_end_time", "end_time")),
    monthly: trial ? 0 : amount("price_in_usd", "price") / interval,
    trial,
  });
}

/** Whether a cell means yes. */
export function isTrue(cell: string): boolean {
  return ["true", "yes", "1", "t", "y", "ja", "oui", "نعم", "بله"].includes(statusWord(cell));
}
