/** The words on why customers leave. */
export type ReasonWords = Readonly<
  Record<
    | "question"
    | "answer"
    | "tied"
    | "notGivenToo"
    | "few"
    | "noReason"
    | "none"
    | "table"
    | "reason"
    | "named"
    | "customers"
    | "share"
    | "revenue"
    | "others"
    | "otherReasons"
    | "notGiven"
    | "lost"
    | "lostRevenue"
    | "top"
    | "by"
    | "caption"
    | "axis"
    | "note"
    | "unknownNote"
    | "failedTitle"
    | "failed"
    | "failedList"
    | "failedCustomers"
    | "failedShare"
    | "failedRevenue",
    string
  >
>;

/** In English. */
export const en: ReasonWords = {
  question: "Why do customers leave?",
  answer:
    "The most frequent reason of the {lost:customer} lost in the last {months:month} is {reason}: {n:customer} " +
    "({share}).",
  tied:
    "The most frequent reasons of the {lost:customer} lost in the last {months:month} are {reasons}: " +
    "{n:customer} each.",
  notGivenToo: "For {n:customer} no reason is given.",
  few: "Customers lost in the last {months:month}: {lost}. That is too few to say which reason is most frequent.",
  noReason: "Customers lost in the last {months:month}: {lost}, and none with a reason.",
  none: "No customer was lost in the last {months:month}.",
  table: "Customers lost in the last {months:month}, by reason",
  reason: "Reason",
  named: "“{reason}”",
  customers: "Customers",
  share: "Share",
  revenue: "Monthly revenue lost",
  others: "Other reasons",
  otherReasons: "Other reasons ({n})",
  notGiven: "Not given",
  lost: "Customers lost in the last {months:month}",
  lostRevenue: "Monthly revenue lost with them",
  top: "Share lost for {reason}",
  by: "Leave within {days:day} for {reason}",
  caption:
    "Share of customers who have left for each reason, by days since they joined. The curves add up to all who " +
    "have left. The bands are 95% intervals.",
  axis: "Days since joining",
  note:
    "All reasons add up to the customers and the revenue lost in these months, as in the table of movements. " +
    "Customers who leave twice count twice.",
  unknownNote:
    "A reason that is not given counts as “not given”, and is never guessed. Customers without a reason may have " +
    "left for any of the others.",
  failedTitle: "Collect failed payments before they cost you the customer.",
  failed:
    "{n:customer} of {lost} lost in the last {months:month} ({share}) left because a payment failed ({reasons}); " +
    "they paid {revenue} a month. They did not cancel: warn them before cards expire, try again on other days, " +
    "and offer another way to pay.",
  failedList:
    "The list has the {gone:customer} lost this way who have not come back, those of the unfinished month included.",
  failedCustomers: "Customers lost to failed payments in the last {months:month}",
  failedShare: "Their share of all customers lost",
  failedRevenue: "Their monthly revenue",
};

/** In Arabic. */
export const ar: ReasonWords = {
  question: "لماذا يغادر العملاء؟",
  answer: "السبب الأكثر تكرارًا لمن فُقدوا في آخر {months:month/o} (عددهم: {lost}) هو {reason}: {n:customer} ({share}).",
  tied:
    "الأسباب الأكثر تكرارًا لمن فُقدوا في آخر {months:month/o} (عددهم: {lost}) هي {reasons}: {n:customer} لكل " + "سبب.",
  notGivenToo: "عدد من لم يُذكر سببهم: {n}.",
  few: "عدد العملاء المفقودين في آخر {months:month/o}: {lost}، وهو أقل من أن يسمح بمعرفة السبب الأكثر تكرارًا.",
  noReason: "عدد العملاء المفقودين في آخر {months:month/o}: {lost}، ولم يُذكر سبب أي منهم.",
  none: "لم يُفقد أي عميل في آخر {months:month/o}.",
  table: "العملاء المفقودون في آخر {months:month/o}، بحسب السبب",
  reason: "السبب",
  named: "«{reason}»",
  customers: "العملاء",
  share: "النسبة",
  revenue: "الإيرادات الشهرية المفقودة",
  others: "أسباب أخرى",
  otherReasons: "أسباب أخرى ({n})",
  notGiven: "غير مذكور",
  lost: "العملاء المفقودون في آخر {months:month/o}",
  lostRevenue: "الإيرادات الشهرية المفقودة معهم",
  top: "نسبة من فُقدوا بسبب {reason}",
  by: "المغادرة خلال {days:day/o} بسبب {reason}",
  caption:
    "نسبة العملاء الذين غادروا لكل سبب، بحسب الأيام منذ انضمامهم. مجموع المنحنيات هو جميع من غادروا. والأشرطة هي " +
    "مجالات الثقة 95%.",
  axis: "عدد الأيام منذ الانضمام",
  note:
    "مجموع الأسباب هو جميع ما فُقد من العملاء والإيرادات في هذه الأشهر، كما في جدول الحركات. ومن غادر مرتين " +
    "يُحسب مرتين.",
  unknownNote:
    "السبب غير المذكور يُحسب «غير مذكور» ولا يُخمَّن أبدًا. ومن لم يُذكر سببهم ربما غادروا لأي سبب من الأسباب " + "الأخرى.",
  failedTitle: "حصّل المدفوعات الفاشلة قبل أن تخسر العميل.",
  failed:
    "غادر بسبب فشل الدفع ({reasons}) {n} من {lost} ممن فُقدوا في آخر {months:month/o} ({share})؛ وكانوا يدفعون " +
    "{revenue} في الشهر. لم يلغوا بأنفسهم: نبّههم قبل انتهاء البطاقات، وأعد المحاولة في أيام أخرى، واعرض وسيلة " +
    "دفع أخرى.",
  failedList: "في القائمة من فُقدوا هكذا ولم يعودوا (عددهم: {gone})، بمن فيهم من فُقدوا في الشهر الذي لم ينتهِ.",
  failedCustomers: "العملاء المفقودون بسبب فشل الدفع في آخر {months:month/o}",
  failedShare: "نسبتهم من جميع العملاء المفقودين",
  failedRevenue: "إيراداتهم الشهرية",
};

/** In Persian. */
export const fa: ReasonWords = {
  question: "مشتریان چرا می‌روند؟",
  answer:
    "رایج‌ترین دلیل {lost:customer} که در {months:month} گذشته از دست رفته‌اند {reason} است: {n:customer} " +
    "({share}).",
  tied:
    "رایج‌ترین دلیل‌های {lost:customer} که در {months:month} گذشته از دست رفته‌اند {reasons} است: هر کدام " +
    "{n:customer}.",
  notGivenToo: "برای {n:customer} دلیلی داده نشده است.",
  few: "مشتریان ازدست‌رفته در {months:month} گذشته: {lost}. این تعداد برای گفتن رایج‌ترین دلیل کم است.",
  noReason: "مشتریان ازدست‌رفته در {months:month} گذشته: {lost}، و برای هیچ‌کدام دلیلی داده نشده است.",
  none: "در {months:month} گذشته هیچ مشتری‌ای از دست نرفته است.",
  table: "مشتریان ازدست‌رفته در {months:month} گذشته، به تفکیک دلیل",
  reason: "دلیل",
  named: "«{reason}»",
  customers: "مشتریان",
  share: "سهم",
  revenue: "درآمد ماهانهٔ ازدست‌رفته",
  others: "دلیل‌های دیگر",
  otherReasons: "دلیل‌های دیگر ({n})",
  notGiven: "داده‌نشده",
  lost: "مشتریان ازدست‌رفته در {months:month} گذشته",
  lostRevenue: "درآمد ماهانهٔ ازدست‌رفته با آن‌ها",
  top: "سهم ازدست‌رفته به دلیل {reason}",
  by: "رفتن تا {days:day} به دلیل {reason}",
  caption:
    "سهم مشتریانی که به هر دلیل رفته‌اند، بر حسب روزهای پس از پیوستن. جمع منحنی‌ها همهٔ مشتریان رفته است. نوارها " +
    "بازهٔ اطمینان ۹۵٪ است.",
  axis: "روز پس از پیوستن",
  note:
    "جمع دلیل‌ها همهٔ مشتریان و درآمد ازدست‌رفته در این ماه‌هاست، مانند جدول تغییرات. مشتری‌ای که دو بار برود " +
    "دو بار شمرده می‌شود.",
  unknownNote:
    "دلیلی که داده نشده «داده‌نشده» شمرده می‌شود و هرگز حدس زده نمی‌شود. مشتریان بدون دلیل شاید به هر یک از " +
    "دلیل‌های دیگر رفته باشند.",
  failedTitle: "پرداخت‌های ناموفق را پیش از آنکه مشتری از دست برود وصول کنید.",
  failed:
    "{n} از {lost:customer} که در {months:month} گذشته از دست رفته‌اند ({share}) به دلیل پرداخت ناموفق " +
    "({reasons}) رفته‌اند؛ ماهانه {revenue} می‌پرداختند. خودشان لغو نکرده‌اند: پیش از انقضای کارت خبر دهید، " +
    "روزهای دیگر دوباره امتحان کنید و راه دیگری برای پرداخت پیشنهاد دهید.",
  failedList: "فهرست {gone:customer} را دارد که چنین رفته‌اند و برنگشته‌اند، با احتساب ماه ناتمام.",
  failedCustomers: "مشتریان ازدست‌رفته به دلیل پرداخت ناموفق در {months:month} گذشته",
  failedShare: "سهم آن‌ها از همهٔ مشتریان ازدست‌رفته",
  failedRevenue: "درآمد ماهانهٔ آن‌ها",
};
