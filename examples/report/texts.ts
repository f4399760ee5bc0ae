/** The words of the report besides the names of the metrics. */
export interface ReportTexts {
  readonly title: string;
  readonly orders: string;
  readonly customers: string;
  readonly revenue: string;
  readonly refunds: string;
  readonly from: string;
  readonly to: string;
  readonly leftOut: string;
  readonly purchases: string;
  readonly churn: string;
  /** `{before}` and `{window}` are spans of time. */
  readonly churnWording: string;
  readonly customersAtStart: string;
  readonly customersLost: string;
  readonly lifetime: string;
  readonly inYears: string;
  readonly value: string;
  readonly annualValue: string;
  readonly purchasesPerYear: string;
  readonly grossMargin: string;
  readonly acquisitionCost: string;
  readonly undefinedResult: string;
  readonly prediction: string;
  readonly stillCustomers: string;
  /** Goes on after the name of the value. */
  readonly allCustomers: string;
  readonly perCustomer: string;
  readonly discountRate: string;
  readonly notDetermined: string;
  /** What the cohort table shows. */
  readonly cohortWording: string;
  readonly periods: Readonly<Record<"month" | "quarter" | "year", string>>;
}

export const reportTexts: Readonly<Record<"en" | "ar" | "fa", ReportTexts>> = {
  en: {
    title: "Retention report",
    orders: "Orders",
    customers: "Customers",
    revenue: "Revenue",
    refunds: "of which paid back",
    from: "from",
    to: "to",
    leftOut: "rows could not be read and were left out",
    purchases: "Purchases",
    churn: "Churn",
    churnWording: "Of those who ordered in {before}, who ordered nothing in {window}?",
    customersAtStart: "Customers who ordered before",
    customersLost: "of whom none now",
    lifetime: "If churn stays so",
    inYears: "in years",
    value: "Lifetime value, by both textbook formulas",
    annualValue: "Revenue per active customer in the last year",
    purchasesPerYear: "Orders per customer and year",
    grossMargin: "Gross margin",
    acquisitionCost: "Acquisition cost (given)",
    undefinedResult: "undefined: nobody left, there is no end in sight",
    prediction: "The next twelve months, by a model of who is still a customer (MBG/NBD)",
    stillCustomers: "Still customers, as far as one can tell",
    allCustomers: ", all customers",
    perCustomer: "for each who is still one",
    discountRate: "Discount rate a year (given)",
    notDetermined: "undefined: too few customers have bought again to tell",
    cohortWording: "Of those who first ordered in a month, how many per cent ordered again 1, 2, 3 … months later?",
    periods: { month: "months", quarter: "quarters", year: "years" },
  },
  ar: {
    title: "تقرير الاحتفاظ بالعملاء",
    orders: "الطلبات",
    customers: "العملاء",
    revenue: "الإيرادات",
    refunds: "منها مبالغ مستردة",
    from: "من",
    to: "إلى",
    leftOut: "صفوف تعذّرت قراءتها ولم تُحتسب",
    purchases: "المشتريات",
    churn: "التسرب",
    churnWording: "من بين من طلبوا في {before}، من لم يطلب شيئًا في {window}؟",
    customersAtStart: "عملاء طلبوا في الفترة السابقة",
    customersLost: "منهم من لم يطلب الآن",
    lifetime: "إذا بقي التسرب كما هو",
    inYears: "بالسنوات",
    value: "القيمة الدائمة للعميل بالصيغتين المعروفتين",
    annualValue: "إيراد العميل النشط في السنة الأخيرة",
    purchasesPerYear: "الطلبات لكل عميل في السنة",
    grossMargin: "هامش الربح الإجمالي",
    acquisitionCost: "تكلفة الاكتساب (معطاة)",
    undefinedResult: "غير معرَّفة: لم يغادر أحد، فلا نهاية تلوح",
    prediction: "الأشهر الاثنا عشر القادمة، وفق نموذج يقدّر من لا يزال عميلًا (MBG/NBD)",
    stillCustomers: "من لا يزالون عملاء، بحسب التقدير",
    allCustomers: "، جميع العملاء",
    perCustomer: "لكل من لا يزال عميلًا",
    discountRate: "معدل الخصم السنوي (معطى)",
    notDetermined: "غير معرَّفة: عدد من عادوا إلى الشراء لا يكفي للتقدير",
    cohortWording: "من بين من طلبوا أول مرة في شهر ما، كم في المئة طلبوا مجددًا بعد شهر وشهرين وثلاثة …؟",
    periods: { month: "أشهر", quarter: "أرباع سنة", year: "سنوات" },
  },
  fa: {
    title: "گزارش حفظ مشتری",
    orders: "سفارش‌ها",
    customers: "مشتریان",
    revenue: "درآمد",
    refunds: "از این میان بازپرداخت‌شده",
    from: "از",
    to: "تا",
    leftOut: "ردیف خوانده نشد و کنار گذاشته شد",
    purchases: "خریدها",
    churn: "ریزش",
    churnWording: "از کسانی که در {before} سفارش داده‌اند، چه کسانی در {window} هیچ سفارشی نداده‌اند؟",
    customersAtStart: "مشتریان دورهٔ پیش",
    customersLost: "از این میان بی‌سفارش در این دوره",
    lifetime: "اگر ریزش همین بماند",
    inYears: "به سال",
    value: "ارزش طول عمر مشتری با هر دو فرمول رایج",
    annualValue: "درآمد هر مشتری فعال در سال گذشته",
    purchasesPerYear: "سفارش هر مشتری در سال",
    grossMargin: "حاشیهٔ سود ناخالص",
    acquisitionCost: "هزینهٔ جذب (داده‌شده)",
    undefinedResult: "تعریف‌نشده: کسی نرفته است و پایانی دیده نمی‌شود",
    prediction: "دوازده ماه آینده، بر پایهٔ مدلی از این‌که چه کسی هنوز مشتری است (MBG/NBD)",
    stillCustomers: "کسانی که به‌تخمین هنوز مشتری‌اند",
    allCustomers: "، همهٔ مشتریان",
    perCustomer: "به ازای هر کسی که هنوز مشتری است",
    discountRate: "نرخ تنزیل سالانه (داده‌شده)",
    notDetermined: "تعریف‌نشده: شمار کسانی که دوباره خریده‌اند برای برآورد کافی نیست",
    cohortWording:
      "از کسانی که نخستین بار در یک ماه سفارش داده‌اند، چند درصد یک، دو، سه … ماه بعد دوباره سفارش داده‌اند؟",
    periods: { month: "ماه", quarter: "فصل", year: "سال" },
  },
};
