import type { SubscriptionLog } from "../logs";

/** What a customer was at the start and at the end of a window. */
export interface CustomerState {
  /** Monthly recurring revenue at the start; above 0 for a customer. */
  readonly before: number;
  /** Monthly recurring revenue at the end. */
  readonly after: number;
  /** Whether the customer was there in the window at all. */
  readonly wasThere: boolean;
  /** Whether the customer left in the window, back again or not. */
  readonly left: boolean;
  /** When the first paid subscription ever started; infinite where there is none. */
  readonly since: number;
}

/**
 * Tells `visit` about every customer of a log.
 *
 * A customer is there at a close when a paid subscription started before it and has not ended before it, and leaves where one ends and none
 * goes on: a change of plan without a gap is no end.
 */
export function forEachCustomer(
  log: SubscriptionLog,
  { start, end }: { readonly start: number; readonly end: number },
  visit: (state: CustomerState) => void,
): void {
  const { starts, startTimes, endTimes, monthlyRevenues, trials } = log;
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    let before = 0;
    let after = 0;
    let wasThere = false;
    let left = false;
    let since = Number.POSITIVE_INFINITY;
    // The end of the subscriptions so far that go on without a gap.
    let reach = Number.NEGATIVE_INFINITY;
    const until = starts[customer + 1] as number;
    for (let row = starts[customer] as number; row < until; row++) {
      const from = startTimes[row] as number;
      const to = endTimes[row] as number;
      const revenue = monthlyRevenues[row] as number;
      // What ends where it starts was never there.
      if (trials[row] === 1 || revenue === 0 || from === to) continue;
      if (from < since) since = from;
      if (from > reach) left ||= reach >= start && reach < end;
      if (to > reach) reach = to;
      if (from < start && start <= to) before += revenue;
      if (from < end && end <= to) after += revenue;
      wasThere ||= from < end && to >= start;
    }
    left ||= reach >= start && reach < end;
    visit({ before, after, wasThere, left, since });
  }
}
