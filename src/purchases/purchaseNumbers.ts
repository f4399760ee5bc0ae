export { purchaseNumbers } from "../logs/purchaseNumbers";
