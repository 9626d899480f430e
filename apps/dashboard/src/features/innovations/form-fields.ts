import * as m from "../../messages/messages.js";
import type { FormError } from "../../ui/error-summary.tsx";
import { numberOf, percentOf, type InnovationDraft } from "./innovation-draft.ts";

/** The id on the page of a field of the input, by its path: "effects.0.name". */
export const fieldId = (path: string): string => `innovation-${path.replaceAll(".", "-")}`;

const FIELDS = ["title", "problem", "change", "members", "leadId", "evidence"];
const OF_EFFECT = [
  "name",
  "unitOfMeasure",
  "before",
  "beforeOn",
  "after",
  "afterOn",
  "source",
  "indicatorId",
  "serviceId",
];
const OF_EVIDENCE = ["name", "url"];

/** Where each problem of the server is said. */
export const fieldIdsOf = ({ effects, evidence }: InnovationDraft): Record<string, string> =>
  Object.fromEntries(
    [
      ...FIELDS,
      ...effects.flatMap((_, at) => OF_EFFECT.map((field) => `effects.${at}.${field}`)),
      ...evidence.flatMap((_, at) => OF_EVIDENCE.map((field) => `evidence.${at}.${field}`)),
    ].map((path) => [path, fieldId(path.replace(/indicatorId|serviceId/, "tie"))]),
  );

/** What is missing is said before it is sent. */
export function checkedDraft(draft: InnovationDraft): FormError[] {
  const errors: FormError[] = [];
  const missing = (path: string, isMissing: boolean, message: string) => {
    if (isMissing) errors.push({ field: fieldId(path), message });
  };
  missing("title", draft.title.trim() === "", m.innovation_title_missing());
  missing("problem", draft.problem.trim() === "", m.innovation_problem_missing());
  missing("change", draft.change.trim() === "", m.innovation_change_missing());
  missing("members", Math.abs(percentOf(draft.members) - 100) > 0.05, m.innovation_shares_wrong());
  for (const [at, effect] of draft.effects.entries()) {
    const n = at + 1;
    missing(`effects.${at}.name`, effect.name.trim() === "", m.innovation_name_missing_of({ n }));
    missing(`effects.${at}.unitOfMeasure`, effect.unitOfMeasure.trim() === "", m.innovation_measure_missing_of({ n }));
    missing(`effects.${at}.before`, Number.isNaN(numberOf(effect.before)), m.innovation_before_missing_of({ n }));
    missing(`effects.${at}.beforeOn`, effect.beforeOn === "", m.innovation_before_on_missing_of({ n }));
    const isNoNumber = effect.after.trim() !== "" && Number.isNaN(numberOf(effect.after));
    missing(`effects.${at}.after`, isNoNumber, m.innovation_after_missing_of({ n }));
    missing(`effects.${at}.source`, effect.source.trim() === "", m.innovation_source_missing_of({ n }));
  }
  return errors;
}
