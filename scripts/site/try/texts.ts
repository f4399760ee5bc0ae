// The words of the page that reports on a file in the browser.
import type { Language } from "../texts";

/** What the page says. */
export interface TryTexts {
  readonly dir: "ltr" | "rtl";
  readonly label: string;
  readonly title: string;
  readonly lead: string;
  readonly privacy: string;
  readonly choose: string;
  readonly drop: string;
  readonly sample: string;
  readonly sampleName: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly reading: string;
  readonly computing: string;
  readonly questions: string;
  readonly answer: string;
  readonly columns: string;
  readonly columnsLead: string;
  readonly again: string;
  readonly problem: string;
  readonly fault: string;
  readonly unreadable: string;
  readonly saveHtml: string;
  readonly saveJson: string;
  readonly report: string;
  readonly home: string;
  readonly languages: string;
  readonly noScript: string;
  readonly fields: Readonly<Record<Field, string>>;
}

/** The fields for which a column can be chosen on the page. */
export const FIELDS = ["customer", "date", "amount", "order", "currency", "status", "refund", "start", "end"] as const;

/** The name of such a field. */
export type Field = (typeof FIELDS)[number];

export const tryTexts: Readonly<Record<Language, TryTexts>> = {
  en: {
    dir: "ltr",
    label: "English",
    title: "Report on your file",
    lead: "Choose an export of orders, subscriptions or survey answers. The report is the same as that of the command.",
    privacy:
      "The file stays on your device. This page cannot send anything: its security policy forbids every connection.",
    choose: "Choose a file",
    drop: "or drop it here: CSV, TSV, JSON lines, XLSX or Parquet",
    sample: "Take the sample shop",
    sampleName: "sample-orders.csv",
    cancel: "Cancel",
    cancelled: "Canceled. Nothing was kept.",
    reading: "Reading: {share}, {rows} rows",
    computing: "Computing: {share}",
    questions: "The file leaves something open",
    answer: "Answer",
    columns: "Choose columns yourself",
    columnsLead: "Leave a field empty to have its column recognized.",
    again: "Read the file again",
    problem: "This cannot be read",
    fault: "A fault of this page: {reason}",
    unreadable: "{rows} of {records} rows cannot be read. Check the columns, the date format or the decimal mark.",
    saveHtml: "Save as a web page",
    saveJson: "Save as JSON",
    report: "The report",
    home: "retention-metrics",
    languages: "Languages",
    noScript: "This page needs JavaScript. Without it, use the command: npx retention-metrics report FILE",
    fields: {
      customer: "Customer",
      date: "Date of the order",
      amount: "Amount",
      order: "Order number",
      currency: "Currency",
      status: "Status",
      refund: "Refund",
      start: "Start of the subscription",
      end: "End of the subscription",
    },
  },
  ar: {
    dir: "rtl",
    label: "العربية",
    title: "تقرير عن ملفك",
    lead: "اختر ملف طلبات أو اشتراكات أو إجابات استطلاع. التقرير هو نفسه تقرير سطر الأوامر.",
    privacy: "يبقى الملف على جهازك. لا تستطيع هذه الصفحة إرسال شيء: سياسة الأمان فيها تمنع كل اتصال.",
    choose: "اختر ملفًا",
    drop: "أو أفلته هنا: CSV أو TSV أو أسطر JSON أو XLSX أو Parquet",
    sample: "جرّب متجر المثال",
    sampleName: "sample-orders.csv",
    cancel: "إلغاء",
    cancelled: "أُلغي العمل ولم يُحفظ شيء.",
    reading: "القراءة: {share}، {rows} صف",
    computing: "الحساب: {share}",
    questions: "في الملف أمر لم يُحسم",
    answer: "الإجابة",
    columns: "اختر الأعمدة بنفسك",
    columnsLead: "اترك الحقل فارغًا ليُتعرَّف على عموده تلقائيًا.",
    again: "اقرأ الملف من جديد",
    problem: "تعذّرت القراءة",
    fault: "خطأ في هذه الصفحة: {reason}",
    unreadable: "تعذّرت قراءة {rows} من {records} صف. تحقق من الأعمدة وصيغة التاريخ والعلامة العشرية.",
    saveHtml: "احفظ صفحة ويب",
    saveJson: "احفظ JSON",
    report: "التقرير",
    home: "retention-metrics",
    languages: "اللغات",
    noScript: "تحتاج هذه الصفحة إلى JavaScript. من دونه استعمل سطر الأوامر: npx retention-metrics report FILE",
    fields: {
      customer: "العميل",
      date: "تاريخ الطلب",
      amount: "المبلغ",
      order: "رقم الطلب",
      currency: "العملة",
      status: "الحالة",
      refund: "المبلغ المسترد",
      start: "بداية الاشتراك",
      end: "نهاية الاشتراك",
    },
  },
  fa: {
    dir: "rtl",
    label: "فارسی",
    title: "گزارش از فایل شما",
    lead: "یک فایل سفارش‌ها، اشتراک‌ها یا پاسخ‌های نظرسنجی انتخاب کنید. گزارش همان گزارش خط فرمان است.",
    privacy: "فایل روی دستگاه شما می‌ماند. این صفحه نمی‌تواند چیزی بفرستد: سیاست امنیتی آن هر اتصالی را می‌بندد.",
    choose: "انتخاب فایل",
    drop: "یا آن را اینجا رها کنید: CSV، TSV، خط‌های JSON، XLSX یا Parquet",
    sample: "آزمودن با فروشگاه نمونه",
    sampleName: "sample-orders.csv",
    cancel: "لغو",
    cancelled: "لغو شد و چیزی نگه داشته نشد.",
    reading: "خواندن: {share}، {rows} ردیف",
    computing: "محاسبه: {share}",
    questions: "فایل چیزی را روشن نمی‌کند",
    answer: "پاسخ",
    columns: "ستون‌ها را خودتان انتخاب کنید",
    columnsLead: "فیلدی را خالی بگذارید تا ستونش خودکار شناخته شود.",
    again: "دوباره خواندن فایل",
    problem: "خواندن ممکن نیست",
    fault: "خطای این صفحه: {reason}",
    unreadable: "{rows} ردیف از {records} ردیف خوانده نشد. ستون‌ها، قالب تاریخ و نشانهٔ اعشار را بررسی کنید.",
    saveHtml: "ذخیره به شکل صفحهٔ وب",
    saveJson: "ذخیره به شکل JSON",
    report: "گزارش",
    home: "retention-metrics",
    languages: "زبان‌ها",
    noScript: "این صفحه به JavaScript نیاز دارد. بدون آن از خط فرمان استفاده کنید: npx retention-metrics report FILE",
    fields: {
      customer: "مشتری",
      date: "تاریخ سفارش",
      amount: "مبلغ",
      order: "شمارهٔ سفارش",
      currency: "واحد پول",
      status: "وضعیت",
      refund: "مبلغ بازپرداخت",
      start: "آغاز اشتراک",
      end: "پایان اشتراک",
    },
  },
};
