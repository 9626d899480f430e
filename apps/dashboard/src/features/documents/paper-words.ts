import type { DocumentKind } from "@andir/domain/document-kind";
import * as m from "../../messages/messages.js";

const WORDS: Readonly<Record<DocumentKind, () => string>> = {
  PLAN: m.paper_plan,
  EVALUATION: m.paper_evaluation,
  EVALUATION_DOCUMENT: m.paper_evaluation_document,
  FEEDBACK: m.paper_feedback,
  ROLE_MATRIX: m.paper_role_matrix,
  CREDIT_POINTS: m.paper_credit_points,
};

export const paperWord = (kind: DocumentKind): string => WORDS[kind]();
