import { DOCUMENT_WORDS } from "@andir/domain/document-kind";
import { Paper } from "../../platform/paper/paper.ts";
import type { DocumentFacts } from "./facts/document-facts.ts";
import type { Issue } from "./layouts/parts.ts";
import { planLayout } from "./layouts/plan.layout.ts";

export interface Drawn extends Issue {
  readonly facts: DocumentFacts;
  readonly withdrawnAt: Date | null;
}

/** The paper, from what was kept of it alone: the same facts give the same paper on every day. */
export function drawDocument({ facts, withdrawnAt, ...issue }: Drawn): NodeJS.ReadableStream {
  const { title } = DOCUMENT_WORDS[facts.kind];
  const paper = new Paper({
    title: `${title} ${facts.employee.name} ${issue.number}`,
    author: facts.agency,
    issuedAt: issue.issuedAt,
    isLandscape: true,
    foot: [title, facts.employee.name, issue.number, `Kode ${issue.code}`].join(" · "),
    mark: withdrawnAt !== null ? "TIDAK BERLAKU LAGI" : facts.isSample ? "DATA CONTOH" : undefined,
  });
  planLayout(paper, facts, issue);
  return paper.finish();
}
