/** The dated rules of an agency that people set: how aspects are scored, what the cycle runs by, when people are reminded. */
export const RuleKind = { SCORING: "SCORING", CYCLE: "CYCLE", REMINDER: "REMINDER" } as const;
export type RuleKind = (typeof RuleKind)[keyof typeof RuleKind];
