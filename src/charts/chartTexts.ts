import type { ChartLocale } from "./chartOptions";

/** The words of charts in one language. `{…}` is filled in. */
export interface ChartTexts {
  readonly cohortHeatMap: string;
  readonly retentionCurve: string;
  readonly survivalCurve: string;
  readonly returnCurve: string;
  readonly incidenceCurve: string;
  readonly revenueMovements: string;
  readonly revenueWaterfall: string;
  readonly repeatRevenue: string;
  readonly npsBar: string;
  readonly answerBars: string;
  readonly scoreTrend: string;
  readonly rateTrend: string;
  readonly rfmMap: string;
  readonly rfmSegmentBars: string;
  readonly lifetimeValue: string;
  readonly clvDistribution: string;
  readonly gapHistogram: string;
  readonly age: string;
  readonly cohort: string;
  readonly retained: string;
  readonly time: string;
  readonly stillThere: string;
  readonly returned: string;
  readonly left: string;
  readonly period: string;
  readonly revenue: string;
  readonly movements: Readonly<
    Record<"starting" | "new" | "expansion" | "reactivation" | "contraction" | "churned" | "ending", string>
  >;
  readonly firstOrders: string;
  readonly repeatOrders: string;
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly answers: string;
  readonly answer: string;
  readonly score: string;
  readonly rate: string;
  readonly recencyScore: string;
  readonly frequencyScore: string;
  readonly customers: string;
  readonly segment: string;
  readonly segments: Readonly<Record<string, string>>;
  readonly valueParts: Readonly<Record<"firstOrder" | "restOfFirstYear" | "afterFirstYear" | "nextYear", string>>;
  readonly perCustomer: string;
  readonly expectedValue: string;
  readonly orMore: string;
  readonly gapDays: string;
  readonly repeatPurchases: string;
  readonly half: string;
  /** Descriptions, as sentences. */
  readonly says: Readonly<
    Record<
      | "heatMap"
      | "retention"
      | "survival"
      | "returns"
      | "incidence"
      | "movements"
      | "waterfall"
      | "repeatRevenue"
      | "nps"
      | "answers"
      | "trend"
      | "rfm"
      | "segments"
      | "value"
      | "clv"
      | "gaps"
      | "nothing",
      string
    >
  >;
}

const en: ChartTexts = {
  cohortHeatMap: "Retention by cohort",
  retentionCurve: "Retention curve",
  survivalCurve: "Share of customers still there",
  returnCurve: "Share of customers with a second order",
  incidenceCurve: "Share of customers who have left, by reason",
  revenueMovements: "Movements of recurring revenue",
  revenueWaterfall: "Recurring revenue from start to end",
  repeatRevenue: "Revenue from first and repeat orders",
  npsBar: "Net promoter score",
  answerBars: "Answers",
  scoreTrend: "Score over time",
  rateTrend: "Rate over time",
  rfmMap: "Customers by recency and frequency",
  rfmSegmentBars: "Revenue by segment",
  lifetimeValue: "Value of a customer",
  clvDistribution: "Customers by expected value",
  gapHistogram: "Time between two purchases",
  age: "Periods after the first",
  cohort: "First period",
  retained: "Retained",
  time: "Time since the start",
  stillThere: "Still there",
  returned: "Ordered again",
  left: "Left",
  period: "Period",
  revenue: "Revenue",
  movements: {
    starting: "Start",
    new: "New",
    expansion: "Expansion",
    reactivation: "Reactivation",
    contraction: "Contraction",
    churned: "Churned",
    ending: "End",
  },
  firstOrders: "First orders",
  repeatOrders: "Repeat orders",
  promoters: "Promoters",
  passives: "Passives",
  detractors: "Detractors",
  answers: "Answers",
  answer: "Answer",
  score: "Score",
  rate: "Rate",
  recencyScore: "Recency score",
  frequencyScore: "Frequency score",
  customers: "Customers",
  segment: "Segment",
  segments: {
    champions: "Champions",
    loyalCustomers: "Loyal",
    newCustomers: "New",
    promising: "Promising",
    potentialLoyalists: "Potential loyalists",
    needAttention: "Need attention",
    aboutToSleep: "About to go quiet",
    cannotLose: "Cannot lose",
    atRisk: "At risk",
    lost: "Lost",
    others: "Others",
  },
  valueParts: {
    firstOrder: "First order",
    restOfFirstYear: "Rest of the first 12 months",
    afterFirstYear: "After the first 12 months",
    nextYear: "Expected in the next 12 months",
  },
  perCustomer: "Per customer",
  expectedValue: "Expected value",
  orMore: "{value} or more",
  gapDays: "Days since the purchase before",
  repeatPurchases: "Repeat purchases",
  half: "Half: {days} days",
  says: {
    heatMap: "{customers} customers in {cohorts} cohorts; retention runs from {low} to {high}.",
    retention: "Retention of all cohorts together runs from {first} at age {from} to {last} at age {until}.",
    survival: "After {time}, {share} of customers are still there.",
    returns: "After {time}, {share} of customers have ordered again.",
    incidence: "At the end, {share} of customers have left for the most frequent reason, {reason}.",
    movements: "Recurring revenue went from {starting} to {ending} in {periods} periods.",
    waterfall: "Recurring revenue went from {starting} to {ending}.",
    repeatRevenue: "{share} of the revenue of these periods comes from repeat orders.",
    nps: "{promoters} promoters, {passives} passives and {detractors} detractors: a score of {score}.",
    answers: "{answers} answers, most often {mode}.",
    trend: "From {first} in {from} to {last} in {until}.",
    rfm: "{customers} customers; {best} of them have the best score in both.",
    segments: "{first} bring the most revenue: {share} of all.",
    value: "{total} per customer in all.",
    clv: "{customers} customers; {share} of the expected value comes from the top tenth.",
    gaps: "Half of the repeat purchases come within {median} days of the purchase before.",
    nothing: "There is nothing to show.",
  },
};

const ar: ChartTexts = {
  cohortHeatMap: "الاحتفاظ بحسب الفوج",
  retentionCurve: "منحنى الاحتفاظ",
  survivalCurve: "نسبة العملاء الباقين",
  returnCurve: "نسبة العملاء الذين طلبوا مرة ثانية",
  incidenceCurve: "نسبة العملاء الذين غادروا، بحسب السبب",
  revenueMovements: "حركة الإيرادات المتكررة",
  revenueWaterfall: "الإيرادات المتكررة من البداية إلى النهاية",
  repeatRevenue: "الإيرادات من الطلبات الأولى والمتكررة",
  npsBar: "صافي نقاط الترويج",
  answerBars: "الإجابات",
  scoreTrend: "الدرجة عبر الزمن",
  rateTrend: "المعدل عبر الزمن",
  rfmMap: "العملاء بحسب الحداثة والتكرار",
  rfmSegmentBars: "الإيرادات بحسب الشريحة",
  lifetimeValue: "قيمة العميل",
  clvDistribution: "العملاء بحسب القيمة المتوقعة",
  gapHistogram: "المدة بين عمليتي شراء",
  age: "عدد الفترات بعد الأولى",
  cohort: "الفترة الأولى",
  retained: "نسبة الباقين",
  time: "المدة منذ البداية",
  stillThere: "الباقون",
  returned: "من طلبوا مجددًا",
  left: "من غادروا",
  period: "الفترة",
  revenue: "الإيرادات",
  movements: {
    starting: "البداية",
    new: "جديد",
    expansion: "التوسع",
    reactivation: "إعادة التفعيل",
    contraction: "الانكماش",
    churned: "المفقود",
    ending: "النهاية",
  },
  firstOrders: "الطلبات الأولى",
  repeatOrders: "الطلبات المتكررة",
  promoters: "المروجون",
  passives: "المحايدون",
  detractors: "المنتقدون",
  answers: "عدد الإجابات",
  answer: "الإجابة",
  score: "الدرجة",
  rate: "المعدل",
  recencyScore: "درجة الحداثة",
  frequencyScore: "درجة التكرار",
  customers: "عدد العملاء",
  segment: "الشريحة",
  segments: {
    champions: "الأبطال",
    loyalCustomers: "الأوفياء",
    newCustomers: "الجدد",
    promising: "الواعدون",
    potentialLoyalists: "أوفياء محتملون",
    needAttention: "يحتاجون إلى عناية",
    aboutToSleep: "على وشك الخمول",
    cannotLose: "لا غنى عنهم",
    atRisk: "معرّضون للفقد",
    lost: "مفقودون",
    others: "آخرون",
  },
  valueParts: {
    firstOrder: "الطلب الأول",
    restOfFirstYear: "بقية أول 12 شهرًا",
    afterFirstYear: "بعد أول 12 شهرًا",
    nextYear: "المتوقع في الأشهر الـ12 القادمة",
  },
  perCustomer: "لكل عميل",
  expectedValue: "القيمة المتوقعة",
  orMore: "{value} أو أكثر",
  gapDays: "عدد الأيام منذ عملية الشراء السابقة",
  repeatPurchases: "عمليات الشراء المتكررة",
  half: "النصف (بالأيام): {days}",
  says: {
    heatMap: "عدد العملاء {customers} في {cohorts} من الأفواج، ويتراوح الاحتفاظ بين {low} و{high}.",
    retention: "يتغير احتفاظ الأفواج كلها من {first} عند العمر {from} إلى {last} عند العمر {until}.",
    survival: "نسبة الباقين بعد {time}: {share}.",
    returns: "نسبة من طلبوا مجددًا بعد {time}: {share}.",
    incidence: "في النهاية غادر {share} من العملاء للسبب الأكثر تكرارًا، {reason}.",
    movements: "تغيرت الإيرادات المتكررة من {starting} إلى {ending} (عدد الفترات: {periods}).",
    waterfall: "تغيرت الإيرادات المتكررة من {starting} إلى {ending}.",
    repeatRevenue: "نسبة إيرادات هذه الفترات من الطلبات المتكررة: {share}.",
    nps: "المروجون {promoters}، والمحايدون {passives}، والمنتقدون {detractors}: الدرجة {score}.",
    answers: "عدد الإجابات {answers}، وأكثرها تكرارًا {mode}.",
    trend: "من {first} في {from} إلى {last} في {until}.",
    rfm: "عدد العملاء {customers}، منهم {best} بأعلى درجة في كليهما.",
    segments: "أكثر الإيرادات من شريحة {first}: {share} من المجموع.",
    value: "المجموع لكل عميل: {total}.",
    clv: "عدد العملاء {customers}، ويأتي {share} من القيمة المتوقعة من العُشر الأعلى.",
    gaps: "يأتي نصف عمليات الشراء المتكررة خلال مدة لا تتجاوز {median} (بالأيام) من العملية السابقة.",
    nothing: "لا شيء لعرضه.",
  },
};

const fa: ChartTexts = {
  cohortHeatMap: "حفظ مشتری به تفکیک هم‌دوره‌ها",
  retentionCurve: "منحنی حفظ مشتری",
  survivalCurve: "سهم مشتریان باقی‌مانده",
  returnCurve: "سهم مشتریان با سفارش دوم",
  incidenceCurve: "سهم مشتریان رفته، به تفکیک دلیل",
  revenueMovements: "تغییرات درآمد تکرارشونده",
  revenueWaterfall: "درآمد تکرارشونده از آغاز تا پایان",
  repeatRevenue: "درآمد سفارش‌های نخست و تکراری",
  npsBar: "شاخص خالص مروجان",
  answerBars: "پاسخ‌ها",
  scoreTrend: "امتیاز در گذر زمان",
  rateTrend: "نرخ در گذر زمان",
  rfmMap: "مشتریان بر حسب تازگی و دفعات خرید",
  rfmSegmentBars: "درآمد به تفکیک بخش",
  lifetimeValue: "ارزش یک مشتری",
  clvDistribution: "مشتریان بر حسب ارزش مورد انتظار",
  gapHistogram: "فاصلهٔ میان دو خرید",
  age: "تعداد دوره پس از دورهٔ نخست",
  cohort: "دورهٔ نخست",
  retained: "سهم باقی‌مانده",
  time: "زمان از آغاز",
  stillThere: "باقی‌مانده",
  returned: "دوباره سفارش داده",
  left: "رفته",
  period: "دوره",
  revenue: "درآمد",
  movements: {
    starting: "آغاز",
    new: "جدید",
    expansion: "گسترش",
    reactivation: "فعال‌سازی دوباره",
    contraction: "کاهش",
    churned: "ازدست‌رفته",
    ending: "پایان",
  },
  firstOrders: "سفارش‌های نخست",
  repeatOrders: "سفارش‌های تکراری",
  promoters: "مروجان",
  passives: "خنثی‌ها",
  detractors: "منتقدان",
  answers: "تعداد پاسخ",
  answer: "پاسخ",
  score: "امتیاز",
  rate: "نرخ",
  recencyScore: "امتیاز تازگی",
  frequencyScore: "امتیاز دفعات",
  customers: "تعداد مشتری",
  segment: "بخش",
  segments: {
    champions: "قهرمانان",
    loyalCustomers: "وفاداران",
    newCustomers: "مشتریان جدید",
    promising: "امیدبخش",
    potentialLoyalists: "وفاداران آینده",
    needAttention: "نیازمند توجه",
    aboutToSleep: "رو به خاموشی",
    cannotLose: "ازدست‌ندادنی",
    atRisk: "در خطر",
    lost: "ازدست‌رفته",
    others: "دیگران",
  },
  valueParts: {
    firstOrder: "سفارش نخست",
    restOfFirstYear: "بقیهٔ ۱۲ ماه نخست",
    afterFirstYear: "پس از ۱۲ ماه نخست",
    nextYear: "مورد انتظار در ۱۲ ماه آینده",
  },
  perCustomer: "به‌ازای هر مشتری",
  expectedValue: "ارزش مورد انتظار",
  orMore: "{value} یا بیشتر",
  gapDays: "روز از خرید پیشین",
  repeatPurchases: "خرید مجدد",
  half: "نیمی: {days} روز",
  says: {
    heatMap: "{customers} مشتری در {cohorts} هم‌دوره؛ نرخ حفظ از {low} تا {high} است.",
    retention: "نرخ حفظ همهٔ هم‌دوره‌ها از {first} در عمر {from} تا {last} در عمر {until} است.",
    survival: "پس از {time}، {share} از مشتریان باقی مانده‌اند.",
    returns: "پس از {time}، {share} از مشتریان دوباره سفارش داده‌اند.",
    incidence: "در پایان {share} از مشتریان به رایج‌ترین دلیل، {reason}، رفته‌اند.",
    movements: "درآمد تکرارشونده در {periods} دوره از {starting} به {ending} رسیده است.",
    waterfall: "درآمد تکرارشونده از {starting} به {ending} رسیده است.",
    repeatRevenue: "{share} از درآمد این دوره‌ها از سفارش‌های تکراری است.",
    nps: "{promoters} مروج، {passives} خنثی و {detractors} منتقد: امتیاز {score}.",
    answers: "{answers} پاسخ؛ بیش از همه {mode}.",
    trend: "از {first} در {from} تا {last} در {until}.",
    rfm: "{customers} مشتری؛ {best} نفر در هر دو بهترین امتیاز را دارند.",
    segments: "بیشترین درآمد از بخش «{first}» است: {share} از همه.",
    value: "در مجموع {total} به‌ازای هر مشتری.",
    clv: "{customers} مشتری؛ {share} از ارزش مورد انتظار از یک‌دهم برتر است.",
    gaps: "نیمی از خریدهای مجدد تا {median} روز پس از خرید پیشین انجام می‌شود.",
    nothing: "چیزی برای نمایش نیست.",
  },
};

/** The words of charts, by language. */
export const chartTexts: Readonly<Record<ChartLocale, ChartTexts>> = { en, ar, fa };
