import type { TextsOf } from "../text";

/** The metrics of churn risk, in Arabic. */
export const risk: TextsOf<"risk"> = {
  churnRisk: {
    title: "درجة خطر التسرب",
    summary: "متوسط مرجح لعوامل الخطر لدى العميل، من 0 حين تكون كلها في أفضل حال إلى 100 حين تكون كلها في أسوأ حال.",
  },
  churnProbability: {
    title: "احتمال التسرب",
    summary: "احتمال مغادرة العميل، بحسب معاملات نموذج لوجستي.",
  },
  evaluateRisk: {
    title: "جودة درجات خطر التسرب (AUC)",
    summary: "نسبة الحالات التي تكون فيها درجة من غادر أعلى من درجة من بقي، مع مجال الثقة.",
  },
};
