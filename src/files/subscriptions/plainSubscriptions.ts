import type { ReadingQuestion, Told } from "../reading";
import type { ColumnField, ReadOptions } from "../readOptions";
import { statusWord } from "../statuses";
import { question, telling } from "../table/table";
import { rankOf, type WordField } from "../words";
import { type BillingFormat, isTrue } from "./billingFormats";

/** How to read a plain table of subscriptions, from its titles. */
export function plainSubscriptions(
  titles: readonly string[],
  options: ReadOptions,
  told: Told[],
  questions: ReadingQuestion[],
): BillingFormat {
  const best = (field: ColumnField, ...words: WordField[]): string | undefined => {
    const chosen = options.columns?.[field];
    if (chosen !== undefined) {
      if (titles.includes(chosen)) return chosen;
      questions.push(question("no-such-column", "columns", { field, title: chosen }, titles));
    }
    for (const word of words) {
      const ranked = titles
        .filter((title) => rankOf(word, title) >= 0)
        .sort((a, b) => rankOf(word, a) - rankOf(word, b));
      if (ranked[0] !== undefined) return ranked[0];
    }
    return undefined;
  };
  const customer = best("customer", "customer id", "email", "customer name");
  const start = best("start", "start", "date");
  const end = best("end", "end");
  const monthly = options.columns?.amount === undefined ? best("amount", "mrr") : undefined;
  const amount = monthly ?? best("amount", "mrr", "amount", "total", "price");
  const isMonthly = amount !== undefined && rankOf("mrr", amount) >= 0;
  const interval = isMonthly ? undefined : best("interval", "interval");
  const subscription = best("subscription", "subscription");
  const trial = best("trial", "trial");
  const reason = best("reason", "reason");
  const currency = best("currency", "currency");
  const status = best("status", "status");
  if (customer === undefined) questions.push(question("no-customer-column", "columns", { field: "customer" }, titles));
  if (start === undefined) questions.push(question("no-date-column", "columns", { field: "start" }, titles));
  if (amount === undefined) questions.push(question("no-amount-column", "columns", { field: "amount" }, titles));
  else if (!isMonthly && interval === undefined) {
    questions.push(question("no-interval-column", "columns", { field: "interval", title: amount }, titles));
  }
  for (const [field, title] of Object.entries({
    customer,
    start,
    end,
    amount,
    interval,
    subscription,
    trial,
    reason,
    status,
  })) {
    if (title !== undefined) told.push(telling("column", "inferred", "columns", { field, title }));
  }
  if (end !== undefined && /cancel|storn|إلغاء|لغو/iu.test(end)) {
    told.push(telling("canceled-is-end", "warning", "columns", { title: end }));
  }
  const isEmail = customer !== undefined && rankOf("email", customer) >= 0;
  return {
    dates: [start, end].filter((title) => title !== undefined),
    amounts: amount === undefined ? [] : [amount],
    currency: currency === undefined ? [] : [currency],
    ...(reason === undefined ? {} : { reasons: [reason] }),
    tells: [],
    ...(status === undefined ? {} : { status, statuses: plainStatuses }),
    ...(start !== undefined && /\(utc\)$/iu.test(start) ? { zone: "UTC" as const } : {}),
    read: ({ text, instant, amount: amountOf, months, status: meaningOf }) => {
      const who = text(customer ?? "");
      if (who === "") return "no customer";
      const from = instant(start ?? "");
      if (Number.isNaN(from)) return "no date";
      const meaning = status === undefined ? "" : statusWord(meaningOf(text(status)));
      if (NEVER.has(meaning)) return "never paid";
      const until = end === undefined ? Number.NaN : instant(end);
      // Over, and nobody knows since when: it cannot be taken for one that runs.
      if (ENDED.has(meaning) && Number.isNaN(until)) return "no end";
      const isTrial = (trial !== undefined && isTrue(text(trial))) || TRIALS.has(meaning);
      const length = interval === undefined ? 1 : months(text(interval));
      if (Number.isNaN(length)) return "no interval";
      const value = amountOf(amount ?? "");
      if (!(value >= 0) && !isTrial) return "no amount";
      if (until < from || (until === from && options.ends !== "inclusive")) return "ended at once";
      return [
        {
          customer: isEmail ? who.toLowerCase() : who,
          subscription: subscription === undefined ? "" : text(subscription),
          start: from,
          end: Number.isNaN(until) ? Number.POSITIVE_INFINITY : until,
          monthly: isTrial ? 0 : value / length,
          trial: isTrial,
        },
      ];
    },
  };
}

const words = (...list: readonly string[]) => new Set(list.map(statusWord));
const ENDED = words(
  ...["canceled", "cancelled", "cancel", "ended", "expired", "churned", "inactive", "terminated", "closed", "lapsed"],
  ...["gekündigt", "beendet", "inaktiv", "abgelaufen", "résilié", "terminé", "expiré", "inactif", "annulé"],
  ...["cancelado", "cancelada", "terminado", "inactivo", "ملغي", "ملغى", "منتهي", "غير نشط", "لغو شده", "پایان یافته"],
  ...["منقضی شده", "غیرفعال"],
);
const RUNNING = words(
  ...["active", "live", "running", "current", "ok", "enabled", "paid", "past due", "non renewing", "renewing"],
  ...["aktiv", "laufend", "actif", "active", "activo", "activa", "نشط", "فعال", "ساري", "جاری"],
);
const NEVER = words("future", "pending", "incomplete", "incomplete expired", "not paid", "failed", "draft");
const TRIALS = words("trial", "trialing", "trialling", "in trial", "testphase", "essai", "prueba", "تجريبي", "آزمایشی");

/** The statuses of plain tables that need no question. */
export const plainStatuses: readonly string[] = [...ENDED, ...RUNNING, ...NEVER, ...TRIALS];
