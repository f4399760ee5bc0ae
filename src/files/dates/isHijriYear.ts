/** Whether a year belongs to a Hijri calendar, lunar or solar, in its last, present or next century. */
export function isHijriYear(year: number): boolean {
  return year >= 1300 && year <= 1500;
}
