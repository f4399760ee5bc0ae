import { word } from "../cells/fold";

const MONTHS: Readonly<Record<string, number>> = {
  day: 12 / 365,
  d: 12 / 365,
  daily: 12 / 365,
  week: 12 / 52,
  w: 12 / 52,
  weekly: 12 / 52,
  biweekly: 24 / 52,
  fortnight: 24 / 52,
  month: 1,
  m: 1,
  mo: 1,
  monthly: 1,
  täglich: 12 / 365,
  wöchentlich: 12 / 52,
  woche: 12 / 52,
  monat: 1,
  monate: 1,
  vierteljährlich: 3,
  quartalsweise: 3,
  halbjährlich: 6,
  jahr: 12,
  jahre: 12,
  hebdomadaire: 12 / 52,
  semaine: 12 / 52,
  mois: 1,
  trimestriel: 3,
  semestriel: 6,
  an: 12,
  année: 12,
  mensual: 1,
  mes: 1,
  trimestral: 3,
  semestral: 6,
  anual: 12,
  año: 12,
  mensile: 1,
  annuale: 12,
  monatlich: 1,
  mensuel: 1,
  bimonthly: 2,
  quarter: 3,
  quarterly: 3,
  quartal: 3,
  semester: 6,
  semiannual: 6,
  "semi annual": 6,
  "half year": 6,
  biannual: 6,
  year: 12,
  y: 12,
  yr: 12,
  yearly: 12,
  annual: 12,
  annually: 12,
  jährlich: 12,
  annuel: 12,
  biennial: 24,
  شهري: 1,
  شهر: 1,
  "ربع سنوي": 3,
  سنوي: 12,
  سنه: 12,
  أسبوعي: 12 / 52,
  ماهانه: 1,
  ماه: 1,
  سالانه: 12,
  سال: 12,
  هفتگی: 12 / 52,
};

const known = new Map(Object.entries(MONTHS).map(([name, months]) => [word(name), months]));

/**
 * Months of a billing interval: `month`, `every 3 months`, `P1Y`, `quarterly`, optionally with a separate count.
 *
 * @returns `NaN` for an unknown word.
 */
export function intervalMonths(interval: string, count = ""): number {
  const times = count === "" ? 1 : Number(count);
  if (!(times > 0)) return Number.NaN;
  const iso = /^P(\d+)([DWMY])$/iu.exec(interval.trim());
  if (iso) return times * Number(iso[1]) * (known.get((iso[2] as string).toLowerCase()) as number);
  const [, number = "1", name = ""] = /^(?:every |per |each |\/)?(\d*)[ -]?(.*)$/u.exec(
    word(interval).replace(/[_-]+/gu, " "),
  ) as RegExpExecArray;
  const months = known.get(name) ?? known.get(name.replace(/s$/u, ""));
  return months === undefined ? Number.NaN : times * Number(number || "1") * months;
}
