/** What a reason given for all would mend: the server asks for nothing else of such a draft. */
interface Item {
  wouldPublish: boolean;
  problems: readonly { code: string; field: readonly string[] | null }[];
}
export interface Reasons {
  reason: string;
  distributionReason: string;
}

const isFor = (item: Item, code: string, field: string): boolean =>
  item.problems.some((problem) => problem.code === code && problem.field?.at(-1) === field);

export const asksReason = (item: Item): boolean => isFor(item, "REQUIRED", "reason");
export const asksDistributionReason = (item: Item): boolean => isFor(item, "DISTRIBUTION", "distributionReason");

/** Whether it would be published with the reasons as they are typed. */
export function goes(item: Item, { reason, distributionReason }: Reasons): boolean {
  if (item.wouldPublish) return true;
  if (asksReason(item)) return reason.trim() !== "";
  return asksDistributionReason(item) && distributionReason.trim() !== "";
}
