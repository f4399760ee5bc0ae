// The pages that give the metrics to people who work in cells: a spreadsheet to try, and the code for Google Sheets.
import { statSync } from "node:fs";
import { type Language, rootOf } from "./texts";

/** The code for Google Sheets, as `npm run build` leaves it. */
export const SHEETS_CODE = "dist/sheets/Code.js";

/** What the two pages say. */
export interface SpreadsheetTexts {
  readonly web: {
    readonly title: string;
    readonly lead: string;
    readonly open: string;
    readonly alone: string;
    readonly frame: string;
    readonly picture: string;
    readonly hints: readonly string[];
    readonly further: string;
  };
  readonly sheets: {
    readonly title: string;
    readonly lead: string;
    readonly steps: readonly string[];
    readonly copy: string;
    readonly copied: string;
    readonly byHand: string;
    readonly show: string;
    readonly label: string;
    readonly picture: string;
    readonly further: readonly string[];
  };
}

/** The texts by language. */
export const spreadsheetTexts: Readonly<Record<Language, SpreadsheetTexts>> = {
  en: {
    web: {
      title: "A spreadsheet to try",
      lead:
        "A workbook with two years of orders of a made-up shop, the answers to a survey, and a dashboard whose cells " +
        "call the functions. It runs in this page. Nothing is saved, and nothing is sent.",
      open: "Open the spreadsheet",
      alone: "In a window of its own",
      frame: "Spreadsheet",
      picture:
        "A dashboard: churn rates, lifetime value, answers and orders on the left, a cohort table, segments of " +
        "customers and a projection of revenue on the right. Beside each number stands the function that computes it.",
      hints: [
        "Change a yellow cell, or an order or an answer on the other sheets: what depends on it is computed anew.",
        "Type `=RETAIN_` into an empty cell: a list shows the functions, and a card explains their arguments.",
        "Type a word where a number must be, and rest the pointer on the error: a note says what is wrong.",
      ],
      further:
        "The spreadsheet is [Univer](https://github.com/dream-num/univer), which is open source. How to put the " +
        "functions into your own application: [In a web spreadsheet](/guides/web-spreadsheets).",
    },
    sheets: {
      title: "Copy into Google Sheets",
      lead:
        "With one text the metrics become functions of your own spreadsheet. Nothing is installed, nothing has to be " +
        "authorized, and your numbers stay in the spreadsheet.",
      steps: [
        "Copy the code:",
        "In your spreadsheet choose **Extensions**, then **Apps Script**. In the editor select all lines (Ctrl+A, on " +
          "a Mac ⌘A), paste (Ctrl+V, ⌘V) and save (Ctrl+S, ⌘S).",
        "Back in the spreadsheet, type `=RETAIN_CHURN_RATE(400, 14)` into an empty cell: it shows 0.035.",
      ],
      copy: "Copy the code",
      copied: "Copied. Go on with step 2.",
      byHand: "The browser does not let a page copy. The text below is selected: press Ctrl+C or ⌘C.",
      show: "Show the code",
      label: "The code for Google Sheets",
      picture: "After =RETAIN_CHURN_RATE( a card shows an example, what the function computes, and its two arguments.",
      further: [
        "[In Google Sheets](/guides/google-sheets): percentages, whole columns, dates, what the messages mean",
        "[In Excel](/guides/excel): the same functions as an add-in, `=RETAIN.CHURN_RATE(400, 14)`",
        "[A spreadsheet to try](/web-spreadsheet): the functions in this browser",
        "[All metrics](/metrics/): each page shows its formula for a cell",
      ],
    },
  },
  ar: {
    web: {
      title: "جدول بيانات للتجربة",
      lead:
        "مصنف فيه طلبات سنتين من متجر غير حقيقي وإجابات استطلاع ولوحة مؤشرات تستدعي خلاياها الدوال. يعمل داخل هذه " +
        "الصفحة، فلا يُحفظ شيء ولا يُرسل شيء. واجهته بالإنجليزية.",
      open: "افتح الجدول",
      alone: "في نافذة مستقلة",
      frame: "جدول البيانات",
      picture:
        "لوحة مؤشرات: معدلات التسرب وقيمة العميل والإجابات والطلبات، وجدول أفواج وشرائح العملاء وتوقّع الإيرادات. " +
        "وبجانب كل رقم الدالة التي تحسبه.",
      hints: [
        "غيّر خلية صفراء، أو طلبًا أو إجابة في الأوراق الأخرى، فيُعاد حساب ما يعتمد عليها.",
        "اكتب `=RETAIN_` في خلية فارغة: تظهر قائمة الدوال وبطاقة تشرح مدخلاتها.",
        "اكتب كلمة حيث يلزم عدد، وضع المؤشر على الخطأ: تظهر ملاحظة تقول ما الخطأ.",
      ],
      further:
        "الجدول هو [Univer](https://github.com/dream-num/univer)، وهو مفتوح المصدر. ولإضافة الدوال إلى تطبيقك: " +
        "[الدليل بالإنجليزية](/guides/web-spreadsheets).",
    },
    sheets: {
      title: "انسخ إلى Google Sheets",
      lead: "بنص واحد تصير المقاييس دوال في ملفك. لا يُثبَّت شيء ولا يلزم أي إذن، وتبقى أرقامك في ملفك.",
      steps: [
        "انسخ الكود:",
        "في ملف الجداول افتح قائمة **Extensions** ثم اختر **Apps Script**. حدّد كل الأسطر في المحرر (Ctrl+A)، والصق " +
          "(Ctrl+V)، ثم احفظ (Ctrl+S).",
        "عُد إلى الجدول واكتب `=RETAIN_CHURN_RATE(400, 14)` في خلية فارغة، فتظهر 0.035.",
      ],
      copy: "انسخ الكود",
      copied: "نُسخ. انتقل إلى الخطوة 2.",
      byHand: "لا يسمح المتصفح للصفحة بالنسخ. النص أدناه محدَّد: اضغط Ctrl+C.",
      show: "اعرض الكود",
      label: "كود Google Sheets",
      picture: "بعد كتابة =RETAIN_CHURN_RATE( تعرض بطاقة مثالًا وما تحسبه الدالة ومدخليها.",
      further: [
        "[المقاييس في جداول البيانات](/ar/guides/spreadsheets): النسب المئوية والأعمدة والتواريخ ومعاني الرسائل",
        "[في Excel](/ar/guides/spreadsheets#في-excel): الدوال نفسها إضافةً إلى Excel",
        "[جدول بيانات للتجربة](/ar/web-spreadsheet): الدوال في هذا المتصفح",
        "[كل المقاييس](/ar/metrics/): في كل صفحة صيغة للخلية",
      ],
    },
  },
  fa: {
    web: {
      title: "صفحه‌گسترده‌ای برای امتحان",
      lead:
        "کارپوشه‌ای با سفارش‌های دو سالهٔ یک فروشگاه ساختگی، پاسخ‌های یک نظرسنجی و داشبوردی که سلول‌هایش تابع‌ها را صدا " +
        "می‌زنند. درون همین صفحه کار می‌کند؛ چیزی ذخیره یا فرستاده نمی‌شود. منوهایش انگلیسی‌اند.",
      open: "باز کردن صفحه‌گسترده",
      alone: "در پنجرهٔ جداگانه",
      frame: "صفحه‌گسترده",
      picture:
        "داشبورد: نرخ ریزش، ارزش مشتری، پاسخ‌ها و سفارش‌ها، جدول هم‌دوره‌ها، بخش‌های مشتریان و پیش‌بینی درآمد. کنار هر " +
        "عدد تابعی که آن را حساب می‌کند.",
      hints: [
        "یک سلول زرد، یا سفارش و پاسخی در برگه‌های دیگر را تغییر دهید تا آنچه به آن وابسته است دوباره حساب شود.",
        "در یک سلول خالی `=RETAIN_` بنویسید: فهرست تابع‌ها و کارتی با توضیح ورودی‌ها نمایان می‌شود.",
        "جایی که عدد لازم است کلمه‌ای بنویسید و نشانگر را روی خطا نگه دارید: یادداشتی می‌گوید چه چیزی نادرست است.",
      ],
      further:
        "این صفحه‌گسترده [Univer](https://github.com/dream-num/univer) است که متن‌باز است. برای افزودن تابع‌ها به برنامهٔ " +
        "خودتان: [راهنمای انگلیسی](/guides/web-spreadsheets).",
    },
    sheets: {
      title: "کپی در Google Sheets",
      lead:
        "با یک متن، شاخص‌ها تابع‌های صفحه‌گستردهٔ شما می‌شوند. چیزی نصب نمی‌شود، اجازه‌ای لازم نیست و عددهای شما در همان " +
        "فایل می‌مانند.",
      steps: [
        "کد را کپی کنید:",
        "در فایل خود منوی **Extensions** را باز کنید و **Apps Script** را انتخاب کنید. همهٔ سطرهای ویرایشگر را انتخاب " +
          "(Ctrl+A)، متن را جای آن‌ها بچسبانید (Ctrl+V) و ذخیره کنید (Ctrl+S).",
        "به صفحه‌گسترده برگردید و در یک سلول خالی `=RETAIN_CHURN_RATE(400, 14)` بنویسید تا 0.035 نمایش داده شود.",
      ],
      copy: "کپی کد",
      copied: "کپی شد. به گام ۲ بروید.",
      byHand: "مرورگر اجازهٔ کپی به صفحه نمی‌دهد. متن پایین انتخاب شده است: Ctrl+C را بزنید.",
      show: "نمایش کد",
      label: "کد Google Sheets",
      picture: "پس از نوشتن =RETAIN_CHURN_RATE( کارتی نمونه، کار تابع و دو ورودی آن را نشان می‌دهد.",
      further: [
        "[شاخص‌ها در صفحه‌گسترده](/fa/guides/spreadsheets): درصدها، ستون‌ها، تاریخ‌ها و معنای پیام‌ها",
        "[در Excel](/fa/guides/spreadsheets#در-excel): همان تابع‌ها به شکل افزونهٔ Excel",
        "[صفحه‌گسترده‌ای برای امتحان](/fa/web-spreadsheet): تابع‌ها در همین مرورگر",
        "[همهٔ شاخص‌ها](/fa/metrics/): در هر صفحه فرمول سلول هست",
      ],
    },
  },
};

/** The page with the spreadsheet. */
export function webSpreadsheetPage(language: Language): string {
  const { title, lead, open, alone, frame, picture, hints, further } = spreadsheetTexts[language].web;
  return [
    "---",
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(lead)}`,
    "sidebar: false",
    "aside: false",
    "pageClass: wide-page",
    "---",
    `# ${title}`,
    "",
    lead,
    "",
    `<WebSpreadsheet open="${open}" alone="${alone}" title="${frame}">`,
    "",
    `![${picture}](/images/spreadsheet-dashboard.png)`,
    "",
    "</WebSpreadsheet>",
    "",
    ...hints.map((each) => `* ${each}`),
    "",
    further,
    "",
  ].join("\n");
}

/** The page with the code for Google Sheets. */
export function googleSheetsPage(language: Language): string {
  const { title, lead, steps, copy, copied, byHand, show, label, picture, further } = spreadsheetTexts[language].sheets;
  const [first, ...others] = steps;
  const size = `${Math.round(statSync(SHEETS_CODE).size / 1000)} kB`;
  const words = Object.entries({ copy, copied, "by-hand": byHand, show, label, size });
  return [
    "---",
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(lead)}`,
    "sidebar: false",
    "---",
    `# ${title}`,
    "",
    lead,
    "",
    `1. ${first}`,
    "",
    `   <SheetsCode ${words.map(([name, text]) => `${name}="${text}"`).join(" ")} />`,
    "",
    ...others.map((each, i) => `${i + 2}. ${each}`),
    "",
    `![${picture}](/images/spreadsheet-help.png)`,
    "",
    ...further.map((each) => `* ${each}`),
    "",
  ].join("\n");
}

/** The paths of the two pages in a language. */
export const spreadsheetLinks = (language: Language): readonly { readonly text: string; readonly link: string }[] => {
  const { web, sheets } = spreadsheetTexts[language];
  return [
    { text: web.title, link: `${rootOf(language)}/web-spreadsheet` },
    { text: sheets.title, link: `${rootOf(language)}/google-sheets` },
  ];
};
