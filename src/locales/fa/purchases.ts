import type { TextsOf } from "../text";

/** The metrics of orders, in Persian. */
export const purchases: TextsOf<typeof import("../../purchases")> = {
  repeatPurchaseRate: {
    title: "نرخ خرید مجدد",
    summary: "سهمی از مشتریان سفارش‌دهندهٔ یک دوره که در همان دوره دو سفارش یا بیشتر ثبت کرده‌اند.",
  },
  purchaseFrequency: {
    title: "تناوب خرید",
    summary: "شمار سفارش‌های یک دوره تقسیم بر شمار مشتریانی که آن‌ها را ثبت کرده‌اند.",
  },
  averageOrderValue: {
    title: "میانگین ارزش سفارش (AOV)",
    summary: "درآمد یک دوره تقسیم بر شمار سفارش‌هایی که آن را ساخته‌اند.",
  },
  impliedPurchaseInterval: {
    title: "فاصلهٔ ضمنی میان خریدها",
    summary: "شمار روزهای دوره تقسیم بر تناوب خرید در آن، با احتساب مشتریانی که تنها یک بار خریده‌اند.",
  },
  customerValue: {
    title: "ارزش مشتری",
    summary: "میانگین درآمد از هر مشتری در یک دوره: میانگین ارزش سفارش ضرب در تناوب خرید.",
  },
  redemptionRate: {
    title: "نرخ استفاده از پاداش‌ها",
    summary: "سهمی از پاداش‌های داده‌شده که مشتریان از آن‌ها استفاده کرده‌اند.",
  },
};
