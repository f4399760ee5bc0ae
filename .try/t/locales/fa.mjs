import {
  fa
} from "../chunk-LJCUZWB4.mjs";
import "../chunk-7P6ASYW6.mjs";
export {
  fa
};
