import type { TextsOf } from "../text";

/** The metrics of models of purchases and contracts, in Persian. */
export const models: TextsOf<typeof import("../../models")> = {
  fitBgNbd: {
    title: "برازش مدل خرید (BG/NBD)",
    summary:
      "مدل خرید تکراری بدون قرارداد که در آن مشتری ممکن است پس از هر خرید برود، برازش‌شده بر پیشینهٔ خرید مشتریان با روش بیشینهٔ درست‌نمایی.",
  },
  holdoutSplit: {
    title: "جداسازی دورهٔ آزمون از تاریخچهٔ سفارش‌ها",
    summary:
      "تاریخچهٔ سفارش‌های هر مشتری در دو بخش: آنچه مدل از آن می‌آموزد و آنچه پس از آن رخ داد تا پیش‌بینی با آن سنجیده شود.",
  },
};
