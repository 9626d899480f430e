import { DOCUMENT_WORDS } from "@andir/domain/document-kind";
import { Paper } from "../../platform/paper/paper.ts";
import type { DocumentFacts } from "./facts/document-facts.ts";
import type { Issue } from "./layouts/parts.ts";
import { creditLayout } from "./layouts/credit.layout.ts";
import { evaluationDocumentLayout } from "./layouts/evaluation-document.layout.ts";
import { evaluationLayout } from "./layouts/evaluation.layout.ts";
import { matrixLayout } from "./layouts/matrix.layout.ts";
import { planLayout } from "./layouts/plan.layout.ts";

export interface Drawn extends Issue {
  readonly facts: DocumentFacts;
  /** Whether it still counts; one that does not says so on every page. */
  readonly counts: boolean;
}

/** The paper, from what was kept of it alone: the same facts give the same paper on every day. */
export function drawDocument({ facts, counts, ...issue }: Drawn): NodeJS.ReadableStream {
  const { title } = DOCUMENT_WORDS[facts.kind];
  const paper = new Paper({
    title: `${title} ${facts.employee.name} ${issue.number}`,
    author: facts.agency,
    issuedAt: issue.issuedAt,
    isLandscape: facts.kind !== "EVALUATION_DOCUMENT" && facts.kind !== "CREDIT_POINTS",
    foot: [title, facts.employee.name, issue.number].join(" · "),
    code: `Kode ${issue.code}`,
    mark: !counts ? "TIDAK BERLAKU LAGI" : facts.isSample ? "DATA CONTOH" : undefined,
  });
  layOut(paper, facts, issue);
  return paper.finish();
}

function layOut(paper: Paper, facts: DocumentFacts, issue: Issue): void {
  switch (facts.kind) {
    case "PLAN":
      return planLayout(paper, facts, issue);
    case "EVALUATION":
    case "FEEDBACK":
      return evaluationLayout(paper, facts, issue);
    case "EVALUATION_DOCUMENT":
      return evaluationDocumentLayout(paper, facts, issue);
    case "CREDIT_POINTS":
      return creditLayout(paper, facts, issue);
    case "ROLE_MATRIX":
      return matrixLayout(paper, facts, issue);
  }
}
