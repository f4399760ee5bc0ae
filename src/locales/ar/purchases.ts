import type { TextsOf } from "../text";

/** The metrics of orders, in Arabic. */
export const purchases: TextsOf<typeof import("../../purchases")> = {
  repeatPurchaseRate: {
    title: "معدل الشراء المتكرر",
    summary: "نسبة من قدّموا طلبين أو أكثر خلال الفترة من العملاء الذين طلبوا خلالها.",
  },
  purchaseFrequency: {
    title: "متوسط تكرار الشراء",
    summary: "عدد الطلبات خلال الفترة مقسومًا على عدد العملاء الذين قدّموها.",
  },
  averageOrderValue: {
    title: "متوسط قيمة الطلب (AOV)",
    summary: "إيرادات الفترة مقسومة على عدد الطلبات التي حققتها.",
  },
  impliedPurchaseInterval: {
    title: "الفاصل الضمني بين عمليات الشراء",
    summary: "عدد أيام الفترة مقسومًا على متوسط تكرار الشراء فيها، مع احتساب من اشتروا مرة واحدة فقط.",
  },
  customerValue: {
    title: "قيمة العميل",
    summary: "متوسط الإيراد من العميل خلال الفترة: متوسط قيمة الطلب مضروبًا في متوسط تكرار الشراء.",
  },
  redemptionRate: {
    title: "معدل استبدال المكافآت",
    summary: "نسبة المكافآت التي استبدلها العملاء من المكافآت الممنوحة.",
  },
};
