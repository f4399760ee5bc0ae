import type { MetricText } from "../../locales/text";

/** Functions that are not a metric's, by the name in place of the metric's id. */
type OwnFunction = "catalogue" | "retentionForecast";

/** Their titles and descriptions. */
export const ownTexts: Readonly<Record<"en" | "ar" | "fa", Readonly<Record<OwnFunction, MetricText>>>> = {
  en: {
    catalogue: { title: "Catalogue", summary: "All functions with their arguments, what they compute, and how." },
    retentionForecast: {
      title: "Retention forecast",
      summary:
        "The share of a cohort on contracts who are left after each renewal, so far and in times to come, by the " +
        "shifted-beta-geometric model.",
    },
  },
  ar: {
    catalogue: { title: "الفهرس", summary: "كل الدوال مع مُدخلاتها وما تحسبه وطريقة حسابها." },
    retentionForecast: {
      title: "توقّع الاحتفاظ",
      summary: "نسبة من يبقى من فوج المشتركين بعد كل تجديد، حتى الآن وفيما يأتي، وفق نموذج بيتا الهندسي المُزاح (sBG).",
    },
  },
  fa: {
    catalogue: { title: "فهرست", summary: "همهٔ تابع‌ها با ورودی‌ها، آنچه حساب می‌کنند و شیوهٔ محاسبهٔ آن." },
    retentionForecast: {
      title: "پیش‌بینی نگهداشت",
      summary:
        "سهم مشتریان قراردادی یک گروه که پس از هر تمدید می‌مانند، تا امروز و در آینده، با مدل بتا-هندسی جابه‌جاشده " +
        "(sBG).",
    },
  },
};
