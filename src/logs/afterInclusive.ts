import { localDay, startOfLocalDay } from "../time/wallTime";

/**
 * Returns the first instant after an inclusive end: the next day after a midnight, the next second after a whole
 * second, otherwise the next millisecond.
 */
export function afterInclusive(end: number, timeZone: string): number {
  const day = localDay(end, timeZone);
  if (startOfLocalDay(day, timeZone) === end) return startOfLocalDay(day + 1, timeZone);
  return end % 1000 === 0 ? end + 1000 : end + 1;
}
