import type { AliasesOf } from "../aliasNames";

/** Other names of the metrics of orders and repeat purchase. */
export const purchases: AliasesOf<"purchases"> = {
  averageOrderValue: {
    en: ["AOV", "average basket value", "average ticket", "average transaction value"],
    ar: ["متوسط قيمة السلة", "متوسط قيمة الفاتورة"],
    fa: ["متوسط ارزش سفارش", "میانگین سبد خرید"],
  },
  customerSummaries: {
    en: ["RFM summary", "recency, frequency, T", "CBS", "summary_data_from_transaction_data"],
    ar: ["الحداثة والتكرار"],
    fa: ["تازگی و تعداد خرید"],
  },
  customerValue: {
    en: ["revenue per customer", "average customer value"],
    ar: ["متوسط الإيراد لكل عميل"],
    fa: ["میانگین درآمد هر مشتری"],
  },
  impliedPurchaseGap: {
    en: ["impliedPurchaseInterval", "purchase interval", "purchase cycle", "average time between purchases"],
    ar: ["دورة الشراء"],
    fa: ["دورهٔ خرید", "فاصلهٔ خرید"],
  },
  lapsedCustomers: {
    en: ["inactive customers", "dormant customers"],
    ar: ["العملاء غير النشطين", "العملاء الخاملون"],
    fa: ["مشتریان خاموش", "مشتریان ازدست‌رفته"],
  },
  lifecycle: {
    en: ["growth accounting", "user lifecycle", "resurrected users", "dormant users"],
    ar: [],
    fa: ["چرخهٔ عمر کاربر"],
  },
  purchaseFrequency: {
    en: ["order frequency", "orders per customer"],
    ar: ["تكرار الشراء", "معدل تكرار الشراء"],
    fa: ["تکرار خرید", "دفعات خرید", "فرکانس خرید"],
  },
  purchaseGaps: {
    en: ["interpurchase time", "days between purchases", "purchase latency", "purchase cycle"],
    ar: ["دورة الشراء"],
    fa: ["فاصلهٔ خریدها", "دورهٔ خرید"],
  },
  purchaseSummary: {
    en: ["order summary", "sales summary"],
    ar: ["ملخص الطلبات", "ملخص المبيعات"],
    fa: ["خلاصهٔ سفارش‌ها", "خلاصهٔ فروش"],
  },
  redemptionRate: {
    en: ["redemption rate", "points redemption", "breakage"],
    ar: ["استبدال النقاط", "معدل استبدال النقاط"],
    fa: ["نرخ استفاده از امتیاز"],
  },
  repeatPurchaseRate: {
    en: ["RPR", "repurchase rate", "repeat rate", "reorder rate"],
    ar: ["معدل تكرار الشراء", "معدل إعادة الشراء"],
    fa: ["نرخ تکرار خرید", "نرخ خرید تکراری"],
  },
  repeatWithin: {
    en: ["30-day repeat rate", "90-day repeat rate", "second-order rate", "time to second order"],
    ar: ["معدل الطلب الثاني"],
    fa: ["نرخ خرید دوم"],
  },
  returningCustomerRate: {
    en: ["returning customers", "repeat customer rate"],
    ar: ["العملاء العائدون"],
    fa: ["مشتریان بازگشتی", "نرخ بازگشت مشتری"],
  },
  rfm: {
    en: ["RFM", "RFM segmentation", "recency, frequency, monetary"],
    ar: ["تحليل RFM", "تجزئة العملاء", "شرائح العملاء"],
    fa: ["تحلیل RFM", "مدل RFM", "بخش‌بندی مشتریان"],
  },
  stickiness: {
    en: ["DAU/MAU", "DAU", "MAU", "daily active users", "monthly active users"],
    ar: ["معدل الالتصاق", "المستخدمون النشطون يوميًا", "المستخدمون النشطون شهريًا"],
    fa: ["چسبندگی کاربر", "کاربران فعال روزانه", "کاربران فعال ماهانه"],
  },
};
