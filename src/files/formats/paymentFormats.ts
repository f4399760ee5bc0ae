import { statusWord } from "../statuses";
import type { OrderFormat } from "./orderFormat";

const PAYPAL_SALES = new Set(
  [
    "Express Checkout Payment",
    "Website Payment",
    "Mobile Payment",
    "General Payment",
    "Subscription Payment",
    "Web Accept Payment Received",
    "Shopping Cart Payment Received",
    "Payment Received",
    "eBay Auction Payment",
    "Donation Payment",
    "Virtual Terminal Payment",
    "Website Payments Pro API Solution",
    "PayPal Checkout Payment",
    "PayPal Express-Zahlung",
    "Website-Zahlung",
    "Handyzahlung",
    "Allgemeine Zahlung",
    "Abonnementzahlung",
    "Mobile Zahlung",
    "Paiement Express Checkout",
    "Paiement sur site marchand",
    "Paiement mobile",
    "Paiement standard",
  ].map(statusWord),
);
const PAYPAL_REFUNDS = new Set(
  [
    "Payment Refund",
    "Payment Reversal",
    "Refund",
    "Rückzahlung",
    "Rückbuchung",
    "Zahlungsrückbuchung",
    "Remboursement",
    "Remboursement de paiement",
  ].map(statusWord),
);

/** Exports of payment services. */
export const paymentFormats: readonly OrderFormat[] = [
  {
    id: "stripe-payments",
    name: "Stripe, payments",
    marks: [
      ["Created date (UTC)", "Amount Refunded"],
      ["Converted Amount", "Captured"],
      ["Created (UTC)", "Amount Refunded"],
    ],
    columns: {
      id: ["Customer ID", "Customer"],
      email: ["Customer Email"],
      order: ["id"],
      date: ["Created date (UTC)", "Created (UTC)"],
      amount: ["Amount"],
      currency: ["Currency"],
      status: ["Status"],
      refund: ["Amount Refunded"],
    },
    rows: "single",
    decimal: ".",
    zone: "UTC",
    statuses: {
      paid: "paid",
      succeeded: "paid",
      refunded: "refunded",
      "partially refunded": "partly refunded",
      "partial refund": "partly refunded",
      failed: "not paid",
      pending: "not paid",
      canceled: "not paid",
      cancelled: "not paid",
      incomplete: "not paid",
      blocked: "not paid",
      uncaptured: "not paid",
      expired: "not paid",
      "requires action": "not paid",
      "requires capture": "not paid",
      "requires confirmation": "not paid",
      "requires payment method": "not paid",
    },
    facts: (cell) => ({ reason: /^(?:|live)$/iu.test(cell("Mode")) ? undefined : "test" }),
  },
  {
    id: "stripe-balance-itemized",
    name: "Stripe, itemized balance",
    marks: [
      ["balance_transaction_id", "reporting_category"],
      ["reporting_category", "gross"],
    ],
    columns: {
      id: ["customer_id", "customer"],
      email: ["customer_email"],
      order: ["charge_id", "source_id"],
      date: ["created_utc", "created"],
      amount: ["gross"],
      currency: ["currency"],
    },
    rows: "single",
    negativeIsRefund: true,
    decimal: ".",
    zone: "UTC",
    tells: ["amounts-before-fees", "chargebacks-are-refunds"],
    facts: (cell) => {
      const kind = cell("reporting_category");
      const order = cell("charge_id") || cell("source_id");
      if (kind === "charge") return { order };
      if (kind === "refund" || kind === "dispute") return { order, isRefund: true };
      if (kind === "dispute_reversal") return { order, isRefundUndone: true };
      return { order, reason: "not a sale" };
    },
  },
  {
    id: "stripe-balance-history",
    name: "Stripe, balance history",
    marks: [["id", "Type", "Source", "Fee", "Net"]],
    columns: { order: ["Source"], date: ["Created (UTC)"], amount: ["Amount"], currency: ["Currency"] },
    rows: "single",
    withoutBuyer: true,
    decimal: ".",
    zone: "UTC",
  },
  {
    id: "square-transactions",
    name: "Square, transactions",
    marks: [
      ["Total Collected", "Event Type"],
      ["Gross Sales", "Net Total", "Transaction ID"],
    ],
    columns: {
      id: ["Customer ID"],
      name: ["Customer Name"],
      order: ["Transaction ID"],
      date: ["Date"],
      time: ["Time"],
      zone: ["Time Zone"],
      amount: ["Total Collected"],
      currency: ["Currency"],
      status: ["Event Type"],
    },
    rows: "single",
    negativeIsRefund: true,
    statuses: { payment: "paid", refund: "paid" },
    tells: ["tips-and-taxes-in-amounts"],
    facts: (cell) => ({ isRefund: statusWord(cell("Event Type")) === "refund" }),
  },
  {
    id: "paypal-activity",
    name: "PayPal, activity",
    marks: [
      ["From Email Address", "Gross"],
      ["Reference Txn ID", "Transaction ID"],
      ["Absender E-Mail-Adresse", "Brutto"],
      ["De l'adresse email", "Avant commission"],
    ],
    columns: {
      email: ["From Email Address", "Absender E-Mail-Adresse", "De l'adresse email"],
      order: ["Transaction ID", "Transaktionscode", "Numéro de transaction"],
      date: ["Date", "Datum"],
      time: ["Time", "Uhrzeit", "Heure"],
      zone: ["TimeZone", "Time Zone", "Zeitzone", "Fuseau horaire"],
      amount: ["Gross", "Brutto", "Avant commission"],
      currency: ["Currency", "Währung", "Devise"],
      status: ["Status", "État"],
    },
    rows: "single",
    negativeIsRefund: true,
    statuses: {
      completed: "paid",
      "partially refunded": "partly refunded",
      refunded: "refunded",
      abgeschlossen: "paid",
      terminé: "paid",
    },
    otherStatus: "not paid",
    tells: ["amounts-before-fees", "other-movements-left-out"],
    facts: (cell, amount) => {
      const type = statusWord(cell("Type") || cell("Typ"));
      if (PAYPAL_REFUNDS.has(type)) {
        // Money that comes in was paid back to the shop, for a purchase of its own.
        if (amount > 0) return { reason: "not a sale" };
        return {
          isRefund: true,
          order:
            cell("Reference Txn ID") ||
            cell("Zugehöriger Transaktionscode") ||
            cell("Numéro de la transaction de référence"),
          customer: cell("To Email Address") || cell("Empfänger E-Mail-Adresse") || cell("À l'adresse email"),
        };
      }
      return { reason: PAYPAL_SALES.has(type) && !(amount < 0) ? undefined : "not a sale" };
    },
  },
  {
    id: "uci-online-retail",
    name: "UCI, Online Retail",
    marks: [["InvoiceNo", "StockCode", "UnitPrice"]],
    columns: {
      id: ["CustomerID"],
      order: ["InvoiceNo"],
      date: ["InvoiceDate"],
      amount: ["UnitPrice"],
      quantity: ["Quantity"],
    },
    rows: "items",
    facts: (cell) => ({ reason: cell("InvoiceNo").startsWith("A") ? "not a sale" : undefined }),
  },
  {
    id: "uci-online-retail-ii",
    name: "UCI, Online Retail II",
    marks: [["Invoice", "StockCode", "Price"]],
    columns: {
      id: ["Customer ID"],
      order: ["Invoice"],
      date: ["InvoiceDate"],
      amount: ["Price"],
      quantity: ["Quantity"],
    },
    rows: "items",
    facts: (cell) => ({ reason: cell("Invoice").startsWith("A") ? "not a sale" : undefined }),
  },
  {
    id: "olist-orders",
    name: "Kaggle, Olist, tables joined",
    marks: [
      ["order_purchase_timestamp", "customer_unique_id"],
      ["order_purchase_timestamp", "payment_value"],
    ],
    columns: {
      id: ["customer_unique_id"],
      order: ["order_id"],
      date: ["order_purchase_timestamp"],
      amount: ["payment_value"],
      status: ["order_status"],
    },
    rows: "items",
    decimal: ".",
    statuses: {
      delivered: "paid",
      shipped: "paid",
      invoiced: "paid",
      processing: "paid",
      approved: "paid",
      created: "not paid",
      canceled: "cancelled",
      unavailable: "cancelled",
    },
    tells: ["persons-not-accounts"],
    // Joined with items, each payment is repeated for every item.
    facts: (cell) => ({ part: cell("order_item_id") && cell("payment_sequential") }),
  },
];
