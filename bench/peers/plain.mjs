// What people write without a library.

/** Customers by month of the first order and months since. */
export function cohorts({ customerId, orderedAt, amount }) {
  const monthOf = (time) => {
    const date = new Date(time);
    return (date.getUTCFullYear() - 2022) * 12 + date.getUTCMonth();
  };
  const firstMonths = new Map();
  for (let i = 0; i < customerId.length; i++) {
    if (amount[i] < 0) continue;
    const month = monthOf(orderedAt[i]);
    const first = firstMonths.get(customerId[i]);
    if (first === undefined || month < first) firstMonths.set(customerId[i], month);
  }
  const groups = new Map();
  for (let i = 0; i < customerId.length; i++) {
    if (amount[i] < 0) continue;
    const first = firstMonths.get(customerId[i]);
    const key = `${first},${monthOf(orderedAt[i]) - first}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = new Set();
      groups.set(key, group);
    }
    group.add(customerId[i]);
  }
  return [...groups]
    .map(([key, group]) => [...key.split(",").map(Number), group.size])
    .sort(([a, b], [c, d]) => a - c || b - d);
}

/** The least that a log needs: a number for each customer and three columns. */
export function log(rows) {
  const numbers = new Map();
  const customers = new Int32Array(rows.length);
  const times = new Float64Array(rows.length);
  const amounts = new Float64Array(rows.length);
  let i = 0;
  for (const row of rows) {
    let number = numbers.get(row.customerId);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(row.customerId, number);
    }
    customers[i] = number;
    times[i] = row.orderedAt;
    amounts[i] = row.amount;
    i++;
  }
  return [rows.length, numbers.size];
}
