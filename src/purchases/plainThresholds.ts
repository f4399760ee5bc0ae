/** Thresholds of the three scores. */
type Thresholds = Readonly<Record<"recency" | "frequency" | "monetary", readonly number[]>>;

/** Returns thresholds as plain lists, without −0. */
export function plainThresholds({ recency, frequency, monetary }: Thresholds): Thresholds {
  const plain = (list: readonly number[]) => Array.from(list, (each) => each + 0);
  return { recency: plain(recency), frequency: plain(frequency), monetary: plain(monetary) };
}
