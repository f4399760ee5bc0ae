import type { ReportTerm } from "../report";

/** The words of reports on how long customers stayed. */
export interface DurationWords {
  readonly title: string;
  readonly subtitle: string;
  readonly subtitleOfFile: string;
  readonly empty: string;
  readonly headlines: Readonly<Record<"customers" | "customersNote" | "stay" | "half" | "mean", string>>;
  readonly stay: Readonly<
    Record<"question" | "median" | "answer" | "none" | "caption" | "axis" | "number" | "half" | "note", string>
  >;
  readonly leaving: Readonly<
    Record<
      | "question"
      | "early"
      | "even"
      | "none"
      | "caption"
      | "chart"
      | "band"
      | "range"
      | "base"
      | "lost"
      | "rate"
      | "first"
      | "note",
      string
    >
  >;
  readonly checks: Readonly<Record<"noEnds" | "onlyEnds" | "few" | "zero", string>>;
  readonly advice: Readonly<
    Record<"newTitle" | "new" | "newCustomers" | "lostTitle" | "lost" | "lostCustomers", string>
  >;
  readonly reading: Readonly<Record<"rows" | "rowsText" | "unit" | "unitText", string>>;
  readonly unitNames: Readonly<Record<"day" | "week" | "month" | "year", string>>;
  readonly glossary: readonly ReportTerm[];
}

/** In English. */
export const en: DurationWords = {
  title: "How long do your customers stay?",
  subtitle: "{n:customer}, {lost} of whom have left",
  subtitleOfFile: "{file}: {n:customer}, {lost} of whom have left",
  empty: "There are no customers to report on.",
  headlines: {
    customers: "How many customers are there?",
    customersNote: "{lost} have left, {stayed} are still there",
    stay: "How many stay longer than {time}?",
    half: "Half stay longer than",
    mean: "How long do customers stay, of the first {time}?",
  },
  stay: {
    question: "How long do customers stay?",
    median: "Half of customers stay longer than {median}.",
    answer: "{share} of customers stay longer than {time}; it is too early to say when half of them will have left.",
    none: "No customer has left yet, so nothing can be said about how long customers stay.",
    caption: "Share of customers who are still there, by time since they joined. The band is the 95% interval.",
    axis: "Time since joining",
    number: "Stay longer than {time}",
    half: "Half stay longer than",
    note:
      "Customers who are still there count for as long as they have been seen. Without them, all customers would " +
      "look less loyal.",
  },
  leaving: {
    question: "When do customers leave?",
    early: "Customers leave most at the beginning: {rate} in the first {time}, against {other} in the next {time}.",
    even: "Of customers who reach the beginning of a span of {time}, between {low} and {high} leave within it.",
    none: "There are too few customers to compare early and late times.",
    caption: "Customers who reach the beginning of each span, and how many of them leave within it",
    chart: "Share of customers who leave within each span, with 95% intervals.",
    band: "Time since joining",
    range: "{from} to {until}",
    base: "Reached it",
    lost: "Left within it",
    rate: "Share who leave",
    first: "Share who leave in the first {time}",
    note: "Shares take into account that some customers have not been seen for the whole span yet.",
  },
  checks: {
    noEnds:
      "No customer has left. This looks like a list of active customers alone: without those who left, nothing can " +
      "be said about how long customers stay.",
    onlyEnds:
      "Every customer has left. This looks like a list of former customers alone: without those who are still there, " +
      "customers look less loyal than they are.",
    few: "The customers are few ({n}). The intervals are wide.",
    zero: "{n:customer} left at time 0. If they never started, leave them out.",
  },
  advice: {
    newTitle: "Help new customers through their first {time}.",
    new: "{rate} leave in this time, against {other} in the next. {n:customer} are this new today.",
    newCustomers: "New customers today",
    lostTitle: "Ask the customers who left why.",
    lost: "{n:customer} have left. Begin with those who had stayed longest: they had the most reason to stay.",
    lostCustomers: "Customers who left",
  },
  reading: {
    rows: "Customers",
    rowsText: "{n:customer}, one per row",
    unit: "Unit of time",
    unitText: "{unit}, counted from joining to leaving, or to when the customer was last seen",
  },
  unitNames: { day: "days", week: "weeks", month: "months", year: "years" },
  glossary: [
    { term: "Half stay longer", text: "time by which half of customers have left, those who are still there included" },
    {
      term: "95% interval",
      text: "range that contains the true value in 95 of 100 such data sets; the fewer customers, the wider",
    },
  ],
};

/** In Arabic. */
export const ar: DurationWords = {
  title: "كم يبقى عملاؤك؟",
  subtitle: "{n:customer}، غادر منهم {lost}",
  subtitleOfFile: "{file}: {n:customer}، غادر منهم {lost}",
  empty: "لا يوجد عملاء لإعداد تقرير عنهم.",
  headlines: {
    customers: "ما عدد العملاء؟",
    customersNote: "غادر {lost}، وما زال {stayed} باقين",
    stay: "ما نسبة من يبقون أكثر من {time}؟",
    half: "نصفهم يبقى أكثر من",
    mean: "كم يبقى العميل في المتوسط من أول {time}؟",
  },
  stay: {
    question: "كم يبقى العملاء؟",
    median: "يبقى نصف العملاء أكثر من {median}.",
    answer: "يبقى {share} من العملاء أكثر من {time}؛ والوقت مبكر لمعرفة متى يغادر نصفهم.",
    none: "لم يغادر أي عميل بعد، فلا يمكن قول شيء عن مدة البقاء.",
    caption: "نسبة العملاء الباقين بحسب الزمن منذ انضمامهم. والشريط هو مجال الثقة 95%.",
    axis: "الزمن منذ الانضمام",
    number: "البقاء أكثر من {time}",
    half: "نصفهم يبقى أكثر من",
    note: "يُحسب العملاء الباقون بقدر المدة التي شوهدوا فيها. ولو استُبعدوا لبدا الجميع أقل وفاءً.",
  },
  leaving: {
    question: "متى يغادر العملاء؟",
    early: "أكثر ما يغادر العملاء في البداية: {rate} في أول {time}، مقابل {other} في المدة التالية ({time}).",
    even: "من العملاء الذين يبلغون بداية مدة طولها {time} يغادر خلالها ما بين {low} و{high}.",
    none: "العملاء أقل من أن تُقارن الأوقات المبكرة بالمتأخرة.",
    caption: "العملاء الذين بلغوا بداية كل مدة، وعدد من غادروا خلالها",
    chart: "نسبة العملاء الذين يغادرون خلال كل مدة، مع مجالات الثقة 95%.",
    band: "الزمن منذ الانضمام",
    range: "{from} إلى {until}",
    base: "بلغوها",
    lost: "غادروا خلالها",
    rate: "نسبة المغادرين",
    first: "نسبة المغادرين في أول {time}",
    note: "تراعي النسب أن بعض العملاء لم يشاهَدوا طوال المدة بعد.",
  },
  checks: {
    noEnds:
      "لم يغادر أي عميل. يبدو أن الملف قائمة بالعملاء النشطين وحدهم: من دون الذين غادروا لا يمكن قول شيء عن مدة " +
      "البقاء.",
    onlyEnds:
      "غادر جميع العملاء. يبدو أن الملف قائمة بالعملاء السابقين وحدهم: من دون الباقين يبدو العملاء أقل وفاءً مما هم.",
    few: "لا يوجد سوى {n:customer}. المجالات واسعة.",
    zero: "عدد العملاء الذين غادروا عند الزمن 0: {n}. إن كانوا لم يبدؤوا قط فاستبعدهم.",
  },
  advice: {
    newTitle: "ساعد العملاء الجدد في أول {time}.",
    new: "يغادر {rate} في هذه المدة، مقابل {other} في التالية. وعدد العملاء الجدد بهذا القدر اليوم: {n}.",
    newCustomers: "العملاء الجدد اليوم",
    lostTitle: "اسأل العملاء الذين غادروا عن السبب.",
    lost: "عدد من غادروا: {n}. ابدأ بمن بقوا أطول: كان لديهم أقوى سبب للبقاء.",
    lostCustomers: "العملاء الذين غادروا",
  },
  reading: {
    rows: "العملاء",
    rowsText: "{n:customer}، لكل منهم صف",
    unit: "وحدة الزمن",
    unitText: "{unit}، من الانضمام إلى المغادرة، أو إلى آخر مرة شوهد فيها العميل",
  },
  unitNames: { day: "الأيام", week: "الأسابيع", month: "الأشهر", year: "الأعوام" },
  glossary: [
    { term: "نصفهم يبقى أكثر", text: "الزمن الذي يكون نصف العملاء قد غادروا بحلوله، مع حساب الباقين" },
    {
      term: "مجال الثقة 95%",
      text: "النطاق الذي يحوي القيمة الحقيقية في 95 من كل 100 مجموعة بيانات كهذه؛ ويتسع كلما قلّ العملاء",
    },
  ],
};

/** In Persian. */
export const fa: DurationWords = {
  title: "مشتریان شما چه مدت می‌مانند؟",
  subtitle: "{n:customer} که {lost} نفر از آن‌ها رفته‌اند",
  subtitleOfFile: "{file}: {n:customer} که {lost} نفر از آن‌ها رفته‌اند",
  empty: "مشتری‌ای برای گزارش وجود ندارد.",
  headlines: {
    customers: "چند مشتری وجود دارد؟",
    customersNote: "{lost} نفر رفته‌اند و {stayed} نفر هنوز هستند",
    stay: "چه سهمی بیش از {time} می‌مانند؟",
    half: "نیمی بیش از این می‌مانند",
    mean: "مشتریان به طور میانگین چه مدت از {time} نخست را می‌مانند؟",
  },
  stay: {
    question: "مشتریان چه مدت می‌مانند؟",
    median: "نیمی از مشتریان بیش از {median} می‌مانند.",
    answer: "{share} از مشتریان بیش از {time} می‌مانند؛ هنوز زود است که بگوییم نیمی از آن‌ها کی می‌روند.",
    none: "هنوز هیچ مشتری‌ای نرفته است؛ پس دربارهٔ مدت ماندن چیزی نمی‌توان گفت.",
    caption: "سهم مشتریان باقی‌مانده، بر حسب زمان پس از پیوستن. نوار، بازهٔ اطمینان ۹۵٪ است.",
    axis: "زمان پس از پیوستن",
    number: "ماندن بیش از {time}",
    half: "نیمی بیش از این می‌مانند",
    note:
      "مشتریانی که هنوز هستند تا همان اندازه که دیده شده‌اند به حساب می‌آیند. کنار گذاشتن آن‌ها همه را کم‌وفاتر نشان " +
      "می‌دهد.",
  },
  leaving: {
    question: "مشتریان کی می‌روند؟",
    early: "مشتریان بیش از همه در آغاز می‌روند: {rate} در {time} نخست، در برابر {other} در {time} بعدی.",
    even: "از مشتریانی که به آغاز یک دورهٔ {time} می‌رسند، میان {low} و {high} در آن دوره می‌روند.",
    none: "مشتریان کمتر از آن‌اند که بتوان زمان‌های نخست و پسین را مقایسه کرد.",
    caption: "مشتریانی که به آغاز هر دوره می‌رسند، و شمار کسانی که در آن می‌روند",
    chart: "سهم مشتریانی که در هر دوره می‌روند، با بازهٔ اطمینان ۹۵٪.",
    band: "زمان پس از پیوستن",
    range: "{from} تا {until}",
    base: "رسیده‌اند",
    lost: "در آن رفته‌اند",
    rate: "سهم رفتگان",
    first: "سهم کسانی که در {time} نخست می‌روند",
    note: "این سهم‌ها در نظر می‌گیرند که برخی مشتریان هنوز همهٔ دوره را نگذرانده‌اند.",
  },
  checks: {
    noEnds:
      "هیچ مشتری‌ای نرفته است. این فایل به فهرست مشتریان فعال می‌ماند: بدون کسانی که رفته‌اند، دربارهٔ مدت ماندن چیزی " +
      "نمی‌توان گفت.",
    onlyEnds:
      "همهٔ مشتریان رفته‌اند. این فایل به فهرست مشتریان پیشین می‌ماند: بدون کسانی که مانده‌اند، مشتریان کم‌وفاتر از " +
      "آنچه هستند دیده می‌شوند.",
    few: "تنها {n:customer} وجود دارد. بازه‌ها پهن است.",
    zero: "{n:customer} در زمان ۰ رفته‌اند. اگر هرگز آغاز نکرده‌اند، کنارشان بگذارید.",
  },
  advice: {
    newTitle: "در {time} نخست کنار مشتریان تازه باشید.",
    new: "{rate} در این مدت می‌روند، در برابر {other} در دورهٔ بعد. امروز {n:customer} به این تازگی‌اند.",
    newCustomers: "مشتریان تازهٔ امروز",
    lostTitle: "از مشتریانی که رفته‌اند بپرسید چرا.",
    lost: "{n:customer} رفته‌اند. از کسانی آغاز کنید که بیش از همه مانده بودند: آن‌ها بیشترین دلیل را برای ماندن داشتند.",
    lostCustomers: "مشتریانی که رفته‌اند",
  },
  reading: {
    rows: "مشتریان",
    rowsText: "{n:customer}، هر ردیف یک مشتری",
    unit: "واحد زمان",
    unitText: "{unit}، از پیوستن تا رفتن، یا تا آخرین باری که مشتری دیده شده است",
  },
  unitNames: { day: "روز", week: "هفته", month: "ماه", year: "سال" },
  glossary: [
    { term: "نیمی بیش از این می‌مانند", text: "زمانی که تا آن نیمی از مشتریان رفته‌اند، با حساب کسانی که هنوز هستند" },
    {
      term: "بازهٔ اطمینان ۹۵٪",
      text: "محدوده‌ای که در ۹۵ مجموعه‌داده از ۱۰۰ مجموعهٔ مانند این مقدار واقعی را در بر دارد؛ هرچه مشتری کمتر، پهن‌تر",
    },
  ],
};
