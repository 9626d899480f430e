export const EVIDENCE_KINDS = ["all", "progress", "files", "feedback", "attendance", "report", "innovation"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What of a period's evidence is shown, and in which order: a page keeps it in its address. */
export interface EvidenceView {
  kind: EvidenceKind;
  order: "newest" | "oldest";
}

export const ALL_EVIDENCE: EvidenceView = { kind: "all", order: "newest" };

/** As it stands in an address; what is no kind or order of ours is everything, the newest first. */
export const evidenceViewOf = (kind: unknown, order: unknown): EvidenceView => ({
  kind: EVIDENCE_KINDS.find((known) => known === kind) ?? ALL_EVIDENCE.kind,
  order: order === "oldest" ? "oldest" : ALL_EVIDENCE.order,
});
