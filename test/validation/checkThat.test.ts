import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { churnRateInput } from "../../src/schemas";

describe("a rule between fields", () => {
  it("is told in the library's words where a schema is used by itself", () => {
    const { error } = z.safeParse(churnRateInput as never, { customersAtStart: 10, customersLost: 11 });
    expect(error?.issues).toMatchObject([{ path: ["customersLost"], message: expect.stringContaining("at most") }]);
  });
});
