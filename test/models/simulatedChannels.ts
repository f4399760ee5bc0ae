import { exponential, gamma, randomFrom } from "./simulated";

/** Customers of three channels with a first basket, who leave after a purchase, the first one too, or at any time. */
export function simulatedChannels(customers: number, leaving: "afterPurchase" | "atOnceToo" | "anyTime", seed = 1) {
  const random = randomFrom(seed);
  const [frequency, recency, age, basket] = [0, 0, 0, 0].map(() => new Float64Array(customers)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const channel: string[] = [];
  const channels = ["ads", "mail", "shop"] as const;
  const buying = { ads: 0, mail: 0.4, shop: -0.5 };
  const dropout = { ads: 0, mail: -0.3, shop: 0.5 };
  for (let i = 0; i < customers; i++) {
    const own = channels[Math.floor(3 * random())] as (typeof channels)[number];
    channel.push(own);
    const size = 2 * random() - 1;
    basket[i] = Math.round(5000 + 2000 * size) / 100;
    const end = 30 + 12 * random();
    const rate = gamma(0.6, random) / (8 * Math.exp(-buying[own] - 0.5 * size));
    const x = gamma(0.8 * Math.exp(dropout[own]), random);
    const share = x / (x + gamma(2.4, random));
    const stays =
      leaving === "anyTime" ? exponential(gamma(0.7, random) / (12 * Math.exp(-dropout[own])), random) : Infinity;
    const gone = leaving === "atOnceToo" && random() < share;
    for (let time = 0; !gone; ) {
      time += exponential(rate, random);
      if (time > Math.min(end, stays)) break;
      frequency[i] = (frequency[i] as number) + 1;
      recency[i] = time;
      if (leaving !== "anyTime" && random() < share) break;
    }
    age[i] = end;
  }
  return { frequency, recency, age, covariates: { channel, basket } };
}
