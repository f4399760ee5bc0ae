import type { TextsOf } from "../text";

/** The metrics of models of purchases and contracts, in Arabic. */
export const models: TextsOf<typeof import("../../models")> = {
  fitBgNbd: {
    title: "ملاءمة نموذج الشراء (BG/NBD)",
    summary:
      "نموذج تكرار الشراء من دون عقد حيث قد ينصرف العميل بعد أي عملية شراء، مقدَّرًا بالإمكان الأعظم من سجلات مشتريات العملاء.",
  },
  holdoutSplit: {
    title: "تقسيم سجل الطلبات للاختبار",
    summary: "سجل طلبات كل عميل في جزأين: ما يتعلّم منه النموذج، وما حدث بعده ليُقاس عليه التنبؤ.",
  },
};
