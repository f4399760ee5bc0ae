// A web form whose fields are checked by an exported schema, inside the application's own zod schema.
import { churnRate } from "retention-metrics";
import { churnRateMetric, inputJsonSchema } from "retention-metrics/catalogue";
import { churnRateInput } from "retention-metrics/schemas";
import * as z from "zod";

const request = z.object({
  team: z.string().min(1),
  // A real zod schema of ours beside the application's: bounds, rules and messages come with it.
  counts: churnRateInput,
});

/** What a browser sends, with numbers as text. */
function handle(form: Readonly<Record<string, string>>): string {
  const number = (name: string) => (form[name] === "" ? undefined : Number(form[name]));
  const result = request.safeParse({
    team: form["team"],
    counts: { customersAtStart: number("atStart"), customersLost: number("lost") },
  });
  if (!result.success)
    return result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`).join("\n");
  return `  ${result.data.team}: churn ${churnRate(result.data.counts)}`;
}

for (const form of [
  { team: "Cairo", atStart: "400", lost: "14" },
  { team: "Cairo", atStart: "400", lost: "500" },
  { team: "", atStart: "", lost: "-1" },
]) {
  console.log(form);
  console.log(handle(form));
}

// The form itself can be made from the same facts.
console.log(inputJsonSchema(churnRateMetric).properties);
