import type { ErrorTexts, RareErrorCode } from "../../validation/errorTexts";
import { englishErrors } from "../../validation/messages";
import * as rareErrors from "../../validation/rareErrors";
import { rareKinds } from "../../validation/rareKinds";

const rare = Object.fromEntries(Object.values(rareErrors).map(({ code, english }) => [code, english]));

/** The sentences of input errors in English: the common ones, and those of only some functions. */
export const errors: ErrorTexts = {
  ...englishErrors,
  ...(rare as Record<RareErrorCode, string>),
  kinds: { ...englishErrors.kinds, ...rareKinds },
};
