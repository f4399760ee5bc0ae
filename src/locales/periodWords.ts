import type { DateCalendar } from "../time";

/** The words of period names in one language. */
export interface PeriodWords {
  /** Quarter of a year. `{n}`, `{year}` */
  readonly quarter: string;
  /** A month of whole weeks. `{n}`, `{year}` */
  readonly month: string;
  /** A year that does not start with the calendar. `{year}` */
  readonly fiscalYear: string;
  /** The names of months. */
  readonly months: Readonly<Record<Exclude<DateCalendar, "gregory">, readonly string[]>>;
}

const en: PeriodWords = {
  quarter: "Q{n} {year}",
  month: "P{n} {year}",
  fiscalYear: "FY{year}",
  months: {
    persian: [
      "Farvardin",
      "Ordibehesht",
      "Khordad",
      "Tir",
      "Mordad",
      "Shahrivar",
      "Mehr",
      "Aban",
      "Azar",
      "Dey",
      "Bahman",
      "Esfand",
    ],
    "islamic-umalqura": [
      "Muharram",
      "Safar",
      "Rabiʻ I",
      "Rabiʻ II",
      "Jumada I",
      "Jumada II",
      "Rajab",
      "Shaʻban",
      "Ramadan",
      "Shawwal",
      "Dhuʻl-Qiʻdah",
      "Dhuʻl-Hijjah",
    ],
  },
};

const ar: PeriodWords = {
  quarter: "الربع {n}، {year}",
  month: "الفترة {n}، {year}",
  fiscalYear: "السنة المالية {year}",
  months: {
    persian: ["فروردين", "أرديبهشت", "خرداد", "تير", "مرداد", "شهريور", "مهر", "آبان", "آذر", "دي", "بهمن", "إسفند"],
    "islamic-umalqura": [
      "محرم",
      "صفر",
      "ربيع الأول",
      "ربيع الآخر",
      "جمادى الأولى",
      "جمادى الآخرة",
      "رجب",
      "شعبان",
      "رمضان",
      "شوال",
      "ذو القعدة",
      "ذو الحجة",
    ],
  },
};

const fa: PeriodWords = {
  quarter: "سه‌ماههٔ {n}، {year}",
  month: "دورهٔ {n}، {year}",
  fiscalYear: "سال مالی {year}",
  months: {
    persian: ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"],
    "islamic-umalqura": [
      "محرم",
      "صفر",
      "ربیع‌الاول",
      "ربیع‌الثانی",
      "جمادی‌الاول",
      "جمادی‌الثانی",
      "رجب",
      "شعبان",
      "رمضان",
      "شوال",
      "ذیقعده",
      "ذیحجه",
    ],
  },
};

/** The words of a language tag; English for other languages. */
export function periodWords(tag: string): PeriodWords {
  const language = tag.slice(0, 2).toLowerCase();
  return language === "ar" ? ar : language === "fa" ? fa : en;
}
