import {
  ar
} from "../chunk-3ZQIAUK2.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  ar
};
