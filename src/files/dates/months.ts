import { fold } from "../cells/fold";

const NAMES = [
  // English, German, French, Spanish, Italian and Portuguese: the beginning of a name identifies the month.
  ["jan", "jän", "ene", "gen", "يناير", "كانون الثاني", "ژانویه", "فروردین"],
  ["feb", "fév", "fev", "فبراير", "شباط", "فوریه", "اردیبهشت"],
  ["mar", "mär", "mrz", "مارس", "آذار", "خرداد"],
  ["apr", "avr", "abr", "أبريل", "ابريل", "نيسان", "آوریل", "تیر"],
  ["may", "mai", "mag", "مايو", "أيار", "مه", "مرداد"],
  ["jun", "juin", "giu", "يونيو", "حزيران", "ژوئن", "شهریور"],
  ["jul", "juil", "lug", "يوليو", "تموز", "ژوئیه", "مهر"],
  ["aug", "aoû", "aou", "ago", "أغسطس", "آب", "اوت", "آبان"],
  ["sep", "set", "سبتمبر", "أيلول", "سپتامبر", "آذر"],
  ["oct", "okt", "ott", "out", "أكتوبر", "تشرين الأول", "اکتبر", "دی"],
  ["nov", "نوفمبر", "تشرين الثاني", "نوامبر", "بهمن"],
  ["dec", "dez", "déc", "dic", "ديسمبر", "كانون الأول", "دسامبر", "اسفند"],
].map((names) => names.map(fold));

const LATIN = /^[a-z\u00c0-\u024f]+$/u;

/** The month named by a word, from 1; 0 for other words. */
export function monthOf(name: string): number {
  const folded = fold(name);
  if (folded.length < 2) return 0;
  if (!LATIN.test(folded)) return 1 + NAMES.findIndex((names) => names.includes(folded));
  // "juin" before "jun", "juil" before "jul"; "mars" and "march" are both "mar", while "mai" and "may" are not.
  let best = 0;
  let length = 2;
  for (const [month, names] of NAMES.entries()) {
    for (const known of names) {
      if (known.length > length && folded.startsWith(known)) [best, length] = [month + 1, known.length];
    }
  }
  return best;
}

const FILLERS = /^(?:st|nd|rd|th|of|de|del|der|den|le|at|um|mon|tue|wed|thu|fri|sat|sun|[a-z]*(?:day|tag|woch))/u;

/** Whether a word may occur in a date besides the month: a weekday, or `of`. */
export function isFiller(name: string): boolean {
  return FILLERS.test(name.toLowerCase());
}
