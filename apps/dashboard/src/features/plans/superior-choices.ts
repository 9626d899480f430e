import type { SuperiorChoice } from "./editor-context.ts";
import type { SuperiorResults_PlanFragment } from "./superior-results.generated.ts";

/** Those of the appraiser first: it is their work that one's own mostly supports. */
export function choicesOf({ employee, linkableResults }: SuperiorResults_PlanFragment): SuperiorChoice[] {
  const nearest = employee.appraiser?.id;
  return linkableResults
    .toSorted((a, b) => Number(b.employee.id === nearest) - Number(a.employee.id === nearest))
    .map(({ id, title, employee: { name } }) => ({ id, title, name }));
}
