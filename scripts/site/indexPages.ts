import { type Domain, type MetricId, metricsByDomain } from "../../src/catalogue";
import { locales } from "./metricPage";
import { spreadsheetTexts } from "./spreadsheetPages";
import { type Language, rootOf, siteTexts } from "./texts";
import { tryTexts } from "./try/texts";

/** The list of all metrics, by domain. */
export function metricsIndex(language: Language): string {
  const { allMetrics, allMetricsLead } = siteTexts[language];
  const { domains, metrics } = locales[language];
  const sections = Object.entries(metricsByDomain).flatMap(([domain, list]) => [
    `## ${domains[domain as Domain]} {:#${domain}:}`,
    "",
    ...list.map(({ id }) => {
      const { title, summary } = metrics[id as MetricId];
      return `* [${title}](${rootOf(language)}/metrics/${id}): ${summary}`;
    }),
    "",
  ]);
  return ["---", `title: ${allMetrics}`, "---", `# ${allMetrics}`, "", allMetricsLead, "", ...sections].join("\n");
}

interface HomeTexts {
  readonly text: string;
  readonly tagline: string;
  readonly start: string;
  readonly startLink: string;
  readonly find: string;
  readonly tries: string;
  /** The picture of a report, in words. */
  readonly report: string;
  readonly features: readonly (readonly [title: string, details: string])[];
}

const HOME: Readonly<Record<Language, HomeTexts>> = {
  en: {
    text: "Customer-retention metrics that are right",
    tagline:
      "Churn, recurring revenue, repeat purchase, lifetime value, survival and surveys: in TypeScript, in cells, " +
      "in a terminal.",
    start: "Get started",
    startLink: "/guides/getting-started",
    find: "Find a metric",
    tries: "Try it in this browser",
    report:
      "The report of a sample shop: six numbers, such as how many order again within 90 days, and what to do next.",
    features: [
      ["Right", "Every definition has its source, every edge case is decided, and published values are reproduced."],
      ["Everywhere the same", "One formula in a program, in Google Sheets, in Excel and on the command line."],
      ["A report from a file", "An export of orders or subscriptions becomes a report. Nothing leaves your machine."],
      ["Three languages", "Names, sentences and reports in English, Arabic and Persian."],
    ],
  },
  ar: {
    text: "مقاييس الاحتفاظ بالعملاء، صحيحة",
    tagline:
      "التسرب والإيرادات المتكررة والشراء المتكرر والقيمة الدائمة للعميل والاستطلاعات: في TypeScript وفي الخلايا " +
      "وفي سطر الأوامر.",
    start: "المقاييس في جداول البيانات",
    startLink: "/ar/guides/spreadsheets",
    find: "ابحث عن مقياس",
    tries: "جرّبه في هذا المتصفح",
    report: "تقرير متجر المثال: ستة أرقام، منها نسبة من يطلب مجددًا خلال 90 يومًا، وما يحسن فعله بعدها.",
    features: [
      ["صحيحة", "لكل تعريف مصدره، ولكل حالة حدّية قرارها، والقيم المنشورة تُحسب من جديد."],
      ["واحدة في كل مكان", "صيغة واحدة في البرنامج وفي Google Sheets وفي Excel وفي سطر الأوامر."],
      ["تقرير من ملف", "يصير ملف الطلبات أو الاشتراكات تقريرًا. ولا يغادر شيء جهازك."],
      ["ثلاث لغات", "الأسماء والجمل والتقارير بالعربية والإنجليزية والفارسية."],
    ],
  },
  fa: {
    text: "شاخص‌های حفظ مشتری، درست",
    tagline: "ریزش، درآمد تکرارشونده، خرید مجدد، ارزش طول عمر مشتری و نظرسنجی: در TypeScript، در سلول و در خط فرمان.",
    start: "شاخص‌ها در صفحه‌گسترده",
    startLink: "/fa/guides/spreadsheets",
    find: "پیدا کردن شاخص",
    tries: "امتحان در همین مرورگر",
    report: "گزارش فروشگاه نمونه: شش عدد، از جمله سهم کسانی که ظرف ۹۰ روز دوباره سفارش می‌دهند، و گام بعدی.",
    features: [
      ["درست", "هر تعریف منبعی دارد، دربارهٔ هر حالت مرزی تصمیم گرفته شده و مقدارهای منتشرشده دوباره به دست می‌آیند."],
      ["همه‌جا یکسان", "یک فرمول در برنامه، در Google Sheets، در Excel و در خط فرمان."],
      ["گزارش از فایل", "فایل سفارش‌ها یا اشتراک‌ها گزارش می‌شود. چیزی از دستگاه شما بیرون نمی‌رود."],
      ["سه زبان", "نام‌ها، جمله‌ها و گزارش‌ها به فارسی، عربی و انگلیسی."],
    ],
  },
};

/** What can be tried, each with a picture and a link. */
function tries(language: Language): readonly string[] {
  const { tries: title, report } = HOME[language];
  const { web, sheets } = spreadsheetTexts[language];
  const page = tryTexts[language];
  const root = rootOf(language);
  const cards = [
    {
      link: `${root}/try.html`,
      picture: "report-of-the-sample.png",
      alt: report,
      title: page.title,
      text: page.privacy,
    },
    { link: `${root}/web-spreadsheet.html`, picture: "spreadsheet-dashboard.png", alt: web.picture, ...textOf(web) },
    { link: `${root}/google-sheets.html`, picture: "spreadsheet-help.png", alt: sheets.picture, ...textOf(sheets) },
  ];
  return [
    `## ${title} {:#try:}`,
    "",
    '<ul class="tries">',
    ...cards.map(
      ({ link, picture, alt, title, text }) =>
        `<li><a :href="withBase('${link}')" target="_self"><img src="/images/${picture}" alt="${alt}" loading="lazy">` +
        `<strong>${title}</strong></a><p>${text}</p></li>`,
    ),
    "</ul>",
    "",
    '<script setup>import { withBase } from "vitepress";</script>',
    "",
  ];
}

function textOf({ title, lead }: { readonly title: string; readonly lead: string }) {
  return { title, text: lead };
}

/** The first page. */
export function homePage(language: Language): string {
  const { text, tagline, start, startLink, find, features } = HOME[language];
  const { siteDescription, nav } = siteTexts[language];
  const root = rootOf(language);
  const actions = [
    ["brand", nav.tryIt, `${root}/try.html`],
    ["alt", start, startLink],
    ["alt", find, `${root}/metrics/`],
  ] as const;
  return [
    "---",
    "layout: home",
    "title: retention-metrics",
    "titleTemplate: false",
    `description: ${JSON.stringify(siteDescription)}`,
    "hero:",
    "  name: retention-metrics",
    `  text: ${JSON.stringify(text)}`,
    `  tagline: ${JSON.stringify(tagline)}`,
    "  actions:",
    ...actions.map(([theme, words, link]) => {
      // The page to try has a policy of its own, so that it is loaded anew.
      const target = link.endsWith("/try.html") ? "\n      target: _self" : "";
      return `    - theme: ${theme}\n      text: ${JSON.stringify(words)}\n      link: ${link}${target}`;
    }),
    "features:",
    ...features.map(
      ([title, details]) => `  - title: ${JSON.stringify(title)}\n    details: ${JSON.stringify(details)}`,
    ),
    "---",
    "",
    ...tries(language),
  ].join("\n");
}
