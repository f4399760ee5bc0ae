// The words of the site itself. What is said of a metric comes from the locales of the library.
import type { Unit } from "../../src/validation/unit";

/** A language of the site. */
export type Language = "en" | "ar" | "fa";

/** The languages, the one at the root first. */
export const LANGUAGES: readonly Language[] = ["en", "ar", "fa"];

/** Where the pages of a language begin. */
export const rootOf = (language: Language): string => (language === "en" ? "" : `/${language}`);

/** What a page of a metric says around the texts of the metric. */
export interface SiteTexts {
  readonly lang: string;
  readonly label: string;
  readonly dir: "ltr" | "rtl";
  readonly siteTitle: string;
  readonly siteDescription: string;
  readonly nav: Readonly<
    Record<"guides" | "metrics" | "reference" | "changelog" | "spreadsheets" | "spreadsheetGuide" | "tryIt", string>
  >;
  readonly allMetrics: string;
  readonly allMetricsLead: string;
  readonly names: string;
  readonly otherLanguages: string;
  readonly measures: string;
  readonly facts: Readonly<Record<"unit" | "range" | "better" | "main" | "function", string>>;
  readonly better: Readonly<Record<"higher" | "lower", string>>;
  readonly range: (least: string | null, greatest: string | null) => string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly formula: string;
  readonly where: string;
  readonly noFormula: string;
  readonly noResult: string;
  /** With a condition in the sentence, or with one below it. */
  readonly nullIf: (condition: string | null) => string;
  readonly alwaysResult: string;
  readonly example: string;
  readonly exampleLead: string;
  readonly sheets: string;
  readonly excel: string;
  readonly sql: string;
  readonly sqlText: string;
  readonly command: string;
  readonly shows: string;
  readonly cells: string;
  readonly notInCells: string;
  readonly vendors: string;
  readonly neighbors: string;
  /** Before the list of metrics that may be meant instead. */
  readonly instead: string;
  readonly alsoSee: string;
  readonly sources: string;
  readonly inEnglish: string;
  readonly ui: Readonly<
    Record<
      | "outline"
      | "previous"
      | "next"
      | "menu"
      | "top"
      | "theme"
      | "lightMode"
      | "darkMode"
      | "languages"
      | "search"
      | "searchLabel"
      | "noResults"
      | "reset"
      | "details"
      | "close"
      | "select"
      | "navigate"
      | "notFound"
      | "notFoundText"
      | "home"
      | "skip",
      string
    >
  >;
}

const en: SiteTexts = {
  lang: "en",
  label: "English",
  dir: "ltr",
  siteTitle: "retention-metrics",
  siteDescription: "Churn, retention, recurring revenue, lifetime value, survival and surveys, computed right.",
  nav: {
    tryIt: "Try it",
    guides: "Guides",
    metrics: "Metrics",
    reference: "Reference",
    changelog: "Changelog",
    spreadsheets: "Spreadsheets",
    spreadsheetGuide: "Guide",
  },
  allMetrics: "All metrics",
  allMetricsLead: "Every metric has a page with its formula, an example to paste, and its sources.",
  names: "Also called",
  otherLanguages: "In Arabic and Persian",
  measures: "What it measures",
  facts: { unit: "Unit", range: "Range", better: "Better", main: "Main number", function: "Function" },
  better: { higher: "higher", lower: "lower" },
  range: (least, greatest) => {
    if (least === null && greatest === null) return "any number";
    if (greatest === null) return `${least} and above`;
    return least === null ? `${greatest} and below` : `from ${least} to ${greatest}`;
  },
  units: {
    fraction: "a fraction: 0.05 is 5%",
    multiple: "a multiple: 3.2 is 3.2×",
    money: "an amount in the currency of the input",
    count: "a number",
    points: "points",
    scale: "steps of the answer scale",
    periods: "a number of periods",
    days: "days",
  },
  formula: "Formula",
  where: "where",
  noFormula: "There is no closed formula.",
  noResult: "When there is no result",
  nullIf: (condition) =>
    condition === null
      ? "A cell shows an error, and the result is `null`, if"
      : `The result is \`null\` if ${condition}. A cell shows an error instead.`,
  alwaysResult: "There is a result for every valid input.",
  example: "One example, everywhere",
  exampleLead: "The same call in a program, in a cell and in a terminal.",
  sheets: "Google Sheets",
  excel: "Excel",
  sql: "SQL",
  sqlText: "The SQL for DuckDB",
  command: "Command line",
  shows: "Result",
  cells: "Cells",
  notInCells: "There is no function for cells: the input does not fit into arguments.",
  vendors: "In other tools",
  neighbors: "Related metrics",
  instead: "Use one of these instead",
  alsoSee: "See also",
  sources: "Sources",
  inEnglish: "Details in English",
  ui: {
    outline: "On this page",
    previous: "Previous",
    next: "Next",
    menu: "Menu",
    top: "Return to top",
    theme: "Appearance",
    lightMode: "Switch to light theme",
    darkMode: "Switch to dark theme",
    languages: "Change language",
    search: "Search",
    searchLabel: "Search",
    noResults: "No results for",
    reset: "Reset search",
    details: "Display detailed list",
    close: "Close search",
    select: "to select",
    navigate: "to navigate",
    notFound: "Page not found",
    notFoundText: "There is no page at this address. Search for the metric, or start from the home page.",
    home: "To the home page",
    skip: "Skip to content",
  },
};

const ar: SiteTexts = {
  lang: "ar",
  label: "العربية",
  dir: "rtl",
  siteTitle: "retention-metrics",
  siteDescription: "التسرب والاحتفاظ والإيرادات المتكررة والقيمة الدائمة للعميل والاستطلاعات، محسوبة على وجهها الصحيح.",
  nav: {
    tryIt: "جرّبه",
    guides: "الأدلة (بالإنجليزية)",
    metrics: "المقاييس",
    reference: "المرجع (بالإنجليزية)",
    changelog: "سجل التغييرات",
    spreadsheets: "جداول البيانات",
    spreadsheetGuide: "الدليل",
  },
  allMetrics: "كل المقاييس",
  allMetricsLead: "لكل مقياس صفحة فيها صيغته ومثال جاهز للنسخ ومصادره.",
  names: "أسماء أخرى",
  otherLanguages: "بالإنجليزية والفارسية",
  measures: "ما يقيسه",
  facts: { unit: "الوحدة", range: "المدى", better: "الأفضل", main: "الرقم الرئيسي", function: "الدالة" },
  better: { higher: "الأعلى", lower: "الأدنى" },
  range: (least, greatest) => {
    if (least === null && greatest === null) return "أي عدد";
    if (greatest === null) return `${least} فأكثر`;
    return least === null ? `${greatest} فأقل` : `من ${least} إلى ${greatest}`;
  },
  units: {
    fraction: "كسر عشري: ‎0.05 تعني ‎5%",
    multiple: "مضاعف: ‎3.2 تعني ‎3.2×",
    money: "مبلغ بعملة المدخلات",
    count: "عدد",
    points: "نقاط",
    scale: "درجات سلم الإجابات",
    periods: "عدد الفترات",
    days: "أيام",
  },
  formula: "الصيغة",
  where: "حيث",
  noFormula: "لا توجد صيغة مغلقة.",
  noResult: "متى لا توجد نتيجة",
  nullIf: (condition) =>
    condition === null
      ? "تكون النتيجة `null`، وتعرض الخلية خطأً، إذا تحقق هذا الشرط:"
      : `النتيجة \`null\` إذا تحقق الشرط: ${condition}. وتعرض الخلية خطأً بدلًا منها.`,
  alwaysResult: "توجد نتيجة لكل مدخلات صحيحة.",
  example: "مثال واحد في كل مكان",
  exampleLead: "الحساب نفسه في برنامج وفي خلية وفي سطر الأوامر.",
  sheets: "Google Sheets",
  excel: "Excel",
  sql: "SQL",
  sqlText: "نص SQL لمحرك DuckDB",
  command: "سطر الأوامر",
  shows: "النتيجة",
  cells: "الخلايا",
  notInCells: "لا توجد دالة للخلايا: المدخلات لا تتسع لها وسائط الدالة.",
  vendors: "في أدوات أخرى",
  neighbors: "مقاييس ذات صلة",
  instead: "استعمل بدلًا منه",
  alsoSee: "انظر أيضًا",
  sources: "المصادر",
  inEnglish: "التفاصيل بالإنجليزية",
  ui: {
    outline: "في هذه الصفحة",
    previous: "السابق",
    next: "التالي",
    menu: "القائمة",
    top: "إلى الأعلى",
    theme: "المظهر",
    lightMode: "التبديل إلى المظهر الفاتح",
    darkMode: "التبديل إلى المظهر الداكن",
    languages: "تغيير اللغة",
    search: "بحث",
    searchLabel: "بحث",
    noResults: "لا نتائج عن",
    reset: "مسح البحث",
    details: "عرض القائمة المفصلة",
    close: "إغلاق البحث",
    select: "للاختيار",
    navigate: "للتنقل",
    notFound: "الصفحة غير موجودة",
    notFoundText: "لا توجد صفحة بهذا العنوان. ابحث عن المقياس أو ابدأ من الصفحة الرئيسية.",
    home: "إلى الصفحة الرئيسية",
    skip: "الانتقال إلى المحتوى",
  },
};

const fa: SiteTexts = {
  lang: "fa",
  label: "فارسی",
  dir: "rtl",
  siteTitle: "retention-metrics",
  siteDescription: "ریزش، حفظ مشتری، درآمد تکرارشونده، ارزش طول عمر مشتری و نظرسنجی، با محاسبهٔ درست.",
  nav: {
    tryIt: "امتحان کنید",
    guides: "راهنماها (انگلیسی)",
    metrics: "شاخص‌ها",
    reference: "مرجع (انگلیسی)",
    changelog: "تغییرات",
    spreadsheets: "صفحه‌گسترده",
    spreadsheetGuide: "راهنما",
  },
  allMetrics: "همهٔ شاخص‌ها",
  allMetricsLead: "هر شاخص صفحه‌ای دارد با فرمول، نمونه‌ای آمادهٔ رونویسی و منابع آن.",
  names: "نام‌های دیگر",
  otherLanguages: "به انگلیسی و عربی",
  measures: "چه چیزی را می‌سنجد",
  facts: { unit: "واحد", range: "دامنه", better: "بهتر", main: "عدد اصلی", function: "تابع" },
  better: { higher: "بیشتر", lower: "کمتر" },
  range: (least, greatest) => {
    if (least === null && greatest === null) return "هر عدد";
    if (greatest === null) return `${least} و بیشتر`;
    return least === null ? `${greatest} و کمتر` : `از ${least} تا ${greatest}`;
  },
  units: {
    fraction: "کسر اعشاری: 0.05 یعنی ۵٪",
    multiple: "برابر: 3.2 یعنی ۳٫۲ برابر",
    money: "مبلغ، به پول ورودی",
    count: "تعداد",
    points: "امتیاز",
    scale: "پله‌های مقیاس پاسخ",
    periods: "تعداد دوره‌ها",
    days: "روز",
  },
  formula: "فرمول",
  where: "که در آن",
  noFormula: "فرمول بسته‌ای ندارد.",
  noResult: "چه وقت نتیجه‌ای نیست",
  nullIf: (condition) =>
    condition === null
      ? "نتیجه `null` است و سلول خطا نشان می‌دهد، اگر این شرط برقرار باشد:"
      : `نتیجه \`null\` است اگر این شرط برقرار باشد: ${condition}. سلول به‌جای آن خطا نشان می‌دهد.`,
  alwaysResult: "برای هر ورودی درست نتیجه‌ای هست.",
  example: "یک نمونه، همه‌جا",
  exampleLead: "همان محاسبه در برنامه، در سلول و در خط فرمان.",
  sheets: "Google Sheets",
  excel: "Excel",
  sql: "SQL",
  sqlText: "متن SQL برای DuckDB",
  command: "خط فرمان",
  shows: "نتیجه",
  cells: "سلول‌ها",
  notInCells: "تابعی برای سلول‌ها ندارد: ورودی آن در آرگومان‌های تابع جا نمی‌گیرد.",
  vendors: "در ابزارهای دیگر",
  neighbors: "شاخص‌های مرتبط",
  instead: "به‌جای آن به کار ببرید",
  alsoSee: "همچنین ببینید",
  sources: "منابع",
  inEnglish: "جزئیات به انگلیسی",
  ui: {
    outline: "در این صفحه",
    previous: "قبلی",
    next: "بعدی",
    menu: "فهرست",
    top: "بازگشت به بالا",
    theme: "ظاهر",
    lightMode: "رفتن به ظاهر روشن",
    darkMode: "رفتن به ظاهر تیره",
    languages: "تغییر زبان",
    search: "جست‌وجو",
    searchLabel: "جست‌وجو",
    noResults: "نتیجه‌ای نیست برای",
    reset: "پاک کردن جست‌وجو",
    details: "نمایش فهرست با جزئیات",
    close: "بستن جست‌وجو",
    select: "برای انتخاب",
    navigate: "برای حرکت",
    notFound: "صفحه پیدا نشد",
    notFoundText: "در این نشانی صفحه‌ای نیست. شاخص را جست‌وجو کنید یا از صفحهٔ نخست آغاز کنید.",
    home: "به صفحهٔ نخست",
    skip: "رفتن به محتوا",
  },
};

/** The words of the site in each language. */
export const siteTexts: Readonly<Record<Language, SiteTexts>> = { en, ar, fa };
