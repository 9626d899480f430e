import { DOCUMENT_WORDS } from "@andir/domain/document-kind";
import type { KeptDocument } from "./document.loaders.ts";
import { drawDocument } from "./draw-document.ts";

export const drawn = (document: KeptDocument, publicUrl: string): NodeJS.ReadableStream =>
  drawDocument({ ...document, verifyUrl: `${publicUrl}/verify/${document.code}` });

/** The letter number in the name keeps two papers of one person apart. */
export const fileName = ({ kind, facts, number }: KeptDocument): string =>
  `${DOCUMENT_WORDS[kind].title} ${facts.employee.name} ${number.replaceAll("/", "-")}.pdf`;
