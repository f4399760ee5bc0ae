import { fisherExact, newcombe, normalUpper, normalUpperQuantile, type Proportion } from "../math";
import { type Answers, isOnScale } from "./answers";
import type { ShareChange } from "./shareChange";

/** A share, and its effective number of independent answers. */
interface Share {
  readonly share: number;
  readonly n: number;
}

const isFavorable = (answer: unknown) => isOnScale(answer, 4, 5);
const isValid = (answer: unknown) => isOnScale(answer, 1, 5);

/** The change of the favorable share of an item between two waves with answers. */
export function shareChange(now: Answers, then: Answers, confidence: number): ShareChange {
  const [one, other] = [shareOf(now), shareOf(then)];
  const change = changeOf(one, other, confidence);
  const [n, m] = [one.n, other.n];
  const [favorable, before] = [Math.round(one.share * n), Math.round(other.share * m)];
  const fewest = (Math.min(n, m) / (n + m)) * Math.min(favorable + before, n + m - favorable - before);
  // The normal approximation needs at least 5 expected answers of each kind.
  return fewest < 5 ? { ...change, pValue: fisherExact(favorable, n - favorable, before, m - before) } : change;
}

/** The change of the mean of the favorable shares of several items. */
export function factorChange(now: readonly Answers[], then: readonly Answers[], confidence: number): ShareChange {
  if (now.length === 1) return shareChange(now[0] as Answers, then[0] as Answers, confidence);
  return changeOf(factorShare(now), factorShare(then), confidence);
}

function shareOf(column: Answers): Share {
  const valid = Array.from(column).filter(isValid);
  return { share: valid.filter(isFavorable).length / valid.length, n: valid.length };
}

/** The mean of the favorable shares of the items with answers. */
export function factorShare(columns: readonly Answers[]): Share {
  const items = columns.map(shareOf);
  const k = items.length;
  const share = Math.min(1, items.reduce((sum, item) => sum + item.share, 0) / k);
  // Answers of one respondent are correlated: the contributions of whole respondents to the mean give its variance.
  let variance = 0;
  for (let row = 0; row < (columns[0] as Answers).length; row++) {
    let excess = 0;
    for (const [item, column] of columns.entries()) {
      const answer = column[row];
      if (isValid(answer))
        excess += (Number(isFavorable(answer)) - (items[item] as Share).share) / (items[item] as Share).n / k;
    }
    variance += excess ** 2;
  }
  const sizes = items.map(({ n }) => n);
  // If all answers are equal, the correlation is unknown; the number of answers to the smallest item is a safe guess.
  const least = Math.min(...sizes);
  const most = sizes.reduce((sum, n) => sum + n, 0);
  const n = share === 0 || share === 1 ? least : Math.max(1, Math.min(most, (share * (1 - share)) / variance));
  return { share, n };
}

/** The difference of two independent shares with Newcombe's interval and the test with pooled variance. */
function changeOf(now: Share, then: Share, confidence: number): ShareChange {
  const difference = now.share - then.share;
  const z = normalUpperQuantile((1 - confidence) / 2);
  const pooled = (now.share * now.n + then.share * then.n) / (now.n + then.n);
  const standardError = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / now.n + 1 / then.n));
  return {
    difference,
    interval: { ...newcombe(difference, proportionOf(now), proportionOf(then), z), confidence, method: "newcombe" },
    pValue: standardError === 0 ? 1 : 2 * normalUpper(Math.abs(difference / standardError)),
  };
}

function proportionOf({ share, n }: Share): Proportion {
  return { events: share === 1 ? n : share * n, trials: n };
}
