/** The words on groups of customers by an attribute, such as the channel. */
export type GroupWords = Readonly<
  Record<
    | "ordered"
    | "stayed"
    | "orderedClear"
    | "stayedClear"
    | "even"
    | "few"
    | "curve"
    | "rate"
    | "notGiven"
    | "more"
    | "orderedNote"
    | "stayedNote"
    | "cause",
    string
  >
>;

/** In English. */
export const en: GroupWords = {
  ordered:
    "Percentage of customers with an order 1, 2, 3 … periods after the first, by {by}. A period is a {period}; " +
    "cells of fewer than {few:customer} stay empty.",
  stayed:
    "Percentage of customers still subscribed 1, 2, 3 … periods after joining, by {by}. A period is a {period}; " +
    "cells of fewer than {few:customer} stay empty.",
  orderedClear:
    "By {by}, customers of {most} come back most in the first {period} after the first order ({high}), and those " +
    "of {least} least ({low}).",
  stayedClear:
    "By {by}, customers of {most} stay best through the first {period} ({high}), and those of {least} worst " +
    "({low}).",
  even: "By {by}, there is no clear difference.",
  few: "By {by}, there are no two groups large enough to compare.",
  curve: "Groups by {by}, with 95% intervals.",
  rate: "{value}, 1 {period} after the first",
  notGiven: "Not given",
  more: "{n} smaller groups by {by} with {customers:customer} are left out here.",
  orderedNote: "Customers belong to the {by} of their first order.",
  stayedNote: "Customers belong to the {by} of their first subscription.",
  cause: "Groups differ in more than {by}, so a difference does not show what causes it.",
};

/** In Arabic. */
export const ar: GroupWords = {
  ordered:
    "النسبة المئوية للعملاء الذين طلبوا بعد فترة وفترتين وثلاث … من الأولى، بحسب {by}. الفترة الواحدة {period}؛ " +
    "والخلايا التي يقل عملاؤها عن {few} تبقى فارغة.",
  stayed:
    "النسبة المئوية للباقين بعد فترة وفترتين وثلاث … من الانضمام، بحسب {by}. الفترة الواحدة {period}؛ والخلايا " +
    "التي يقل عملاؤها عن {few} تبقى فارغة.",
  orderedClear:
    "بحسب {by}: أكثر من يعود في أول {period} بعد الطلب الأول هم عملاء {most} ({high})، وأقلهم عملاء {least} " +
    "({low}).",
  stayedClear: "بحسب {by}: أكثر من يبقى بعد أول {period} هم عملاء {most} ({high})، وأقلهم عملاء {least} ({low}).",
  even: "بحسب {by}: لا فرق واضحًا.",
  few: "بحسب {by}: لا توجد مجموعتان كبيرتان بما يكفي للمقارنة.",
  curve: "المجموعات بحسب {by}، مع مجالات الثقة 95%.",
  rate: "{value}، بعد فترة واحدة ({period}) من الأولى",
  notGiven: "غير مذكور",
  more: "لا تظهر هنا المجموعات الأصغر بحسب {by} (عددها: {n}، وعملاؤها: {customers}).",
  orderedNote: "يُنسب العميل إلى {by} في طلبه الأول.",
  stayedNote: "يُنسب العميل إلى {by} في اشتراكه الأول.",
  cause: "تختلف المجموعات في غير {by} أيضًا، فالفرق لا يدل على سببه.",
};

/** In Persian. */
export const fa: GroupWords = {
  ordered:
    "درصد مشتریانی که یک، دو، سه … دوره پس از نخستین دوره سفارش داده‌اند، به تفکیک {by}. هر دوره یک {period} " +
    "است؛ جای کمتر از {few:customer} خالی می‌ماند.",
  stayed:
    "درصد مشتریانی که یک، دو، سه … دوره پس از پیوستن هنوز مشترک‌اند، به تفکیک {by}. هر دوره یک {period} است؛ جای " +
    "کمتر از {few:customer} خالی می‌ماند.",
  orderedClear:
    "بر حسب {by}، مشتریان {most} در نخستین {period} پس از سفارش نخست بیش از همه برمی‌گردند ({high}) و مشتریان " +
    "{least} کمتر از همه ({low}).",
  stayedClear:
    "بر حسب {by}، مشتریان {most} نخستین {period} را بهتر از همه می‌مانند ({high}) و مشتریان {least} بدتر از همه " +
    "({low}).",
  even: "بر حسب {by} تفاوت روشنی نیست.",
  few: "بر حسب {by} دو گروه به اندازهٔ کافی بزرگ برای مقایسه وجود ندارد.",
  curve: "گروه‌ها بر حسب {by}، با بازهٔ اطمینان ۹۵٪.",
  rate: "{value}، ۱ {period} پس از نخستین",
  notGiven: "داده‌نشده",
  more: "{n} گروه کوچک‌تر بر حسب {by} با {customers:customer} در اینجا نیامده است.",
  orderedNote: "هر مشتری به {by} سفارش نخست خود تعلق دارد.",
  stayedNote: "هر مشتری به {by} نخستین اشتراک خود تعلق دارد.",
  cause: "گروه‌ها در چیزهایی جز {by} هم تفاوت دارند؛ پس تفاوت نشان نمی‌دهد علت چیست.",
};
