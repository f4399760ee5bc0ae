export { DAYS_IN_UNIT } from "../time/daysInUnit";
