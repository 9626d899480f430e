import { RuleKind } from "@andir/domain/rule-kind";

/** The rules of a kind, or where the distribution is checked. */
export const RULE_TABS = [...Object.values(RuleKind), "DISTRIBUTION"] as const;
export type RuleTab = (typeof RULE_TABS)[number];

export interface RulesSearch {
  kind?: RuleTab;
}

export const rulesSearch = ({ kind }: Record<string, unknown>): RulesSearch =>
  RULE_TABS.includes(kind as RuleTab) && kind !== "SCORING" ? { kind: kind as RuleTab } : {};
