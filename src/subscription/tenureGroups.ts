import type { ChurnByTenureRow } from "./churnByTenureRow";

/** Groups of tenure, to count customers in. */
export interface TenureGroups {
  /** Counts customers of one tenure, in days: how many there were, and how many of them are gone. */
  readonly add: (tenure: number, base: number, lost: number) => void;
  /** The churn of each group. */
  readonly rows: () => ChurnByTenureRow[];
}

/** Groups by their widths in days. */
export function tenureGroups(brackets: ArrayLike<number>): TenureGroups {
  const leasts = [0];
  for (let i = 0; i < brackets.length; i++) leasts.push((leasts[i] as number) + (brackets[i] as number));
  const bases = leasts.map(() => 0);
  const losses = leasts.map(() => 0);
  function add(tenure: number, base: number, lost: number): void {
    let group = 0;
    while (tenure >= (leasts[group + 1] ?? Infinity)) group++;
    (bases[group] as number) += base;
    (losses[group] as number) += lost;
  }
  const rows = () =>
    leasts.map((from, group) => {
      const base = bases[group] as number;
      const lost = losses[group] as number;
      return { from, until: leasts[group + 1] ?? null, base, lost, rate: base === 0 ? null : lost / base };
    });
  return { add, rows };
}
