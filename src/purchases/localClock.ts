export { localClock } from "../logs/localClock";
export { DAY_MS } from "../time/daysInUnit";
