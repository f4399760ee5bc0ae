import { type Domain, type MetricId, metricsByDomain } from "../../src/catalogue";
import { locales } from "./metricPage";
import { type Language, rootOf, siteTexts } from "./texts";

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
    features: [
      ["درست", "هر تعریف منبعی دارد، دربارهٔ هر حالت مرزی تصمیم گرفته شده و مقدارهای منتشرشده دوباره به دست می‌آیند."],
      ["همه‌جا یکسان", "یک فرمول در برنامه، در Google Sheets، در Excel و در خط فرمان."],
      ["گزارش از فایل", "فایل سفارش‌ها یا اشتراک‌ها گزارش می‌شود. چیزی از دستگاه شما بیرون نمی‌رود."],
      ["سه زبان", "نام‌ها، جمله‌ها و گزارش‌ها به فارسی، عربی و انگلیسی."],
    ],
  },
};

/** The first page. */
export function homePage(language: Language): string {
  const { text, tagline, start, startLink, find, features } = HOME[language];
  const { siteDescription } = siteTexts[language];
  return `---
layout: home
title: retention-metrics
titleTemplate: false
description: ${JSON.stringify(siteDescription)}
hero:
  name: retention-metrics
  text: ${JSON.stringify(text)}
  tagline: ${JSON.stringify(tagline)}
  actions:
    - theme: brand
      text: ${JSON.stringify(start)}
      link: ${startLink}
    - theme: alt
      text: ${JSON.stringify(find)}
      link: ${rootOf(language)}/metrics/
features:
${features.map(([title, details]) => `  - title: ${JSON.stringify(title)}\n    details: ${JSON.stringify(details)}`).join("\n")}
---
`;
}
