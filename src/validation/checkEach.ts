import * as z from "zod/mini";

/** A check that may find several problems, each with its own path, and adds them to the issues. */
export function checkEach<Value>(
  find: (payload: z.core.ParsePayload<Value>) => void,
  when?: (payload: z.core.ParsePayload) => boolean,
): z.core.$ZodCheck<Value> {
  return z.check<Value>(find, { ...(when && { when }) });
}
