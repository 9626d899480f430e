import type { Predicate } from "@andir/domain/predicate";
import { ILLUSTRATIVE_CURVE } from "@andir/domain/distribution";
import { PREDICATE_LABEL } from "@andir/domain/import-label";
import { ORGANISATION_RATING_LABEL, type OrganisationRating } from "@andir/domain/organisation-rating";
import { INK, letters, type Paper, QUIET, RULE } from "../../../platform/paper/paper.ts";
import { linesOf } from "../../../platform/paper/lettering.ts";

const ORDER: readonly Predicate[] = ["VERY_POOR", "POOR", "NEEDS_IMPROVEMENT", "GOOD", "VERY_GOOD"];
const HEIGHT = 54;
const WIDTH = 340;
const SMALL = { weight: "plain", size: 6.5, colour: QUIET } as const;

/** With the words below it, in its frame. */
export const CURVE = HEIGHT + 40;

/** The picture that the form prints for a rating of the organisation: of 24 people, to look at and not to judge by. */
export function distributionCurve(paper: Paper, rating: OrganisationRating): void {
  const curve = ILLUSTRATIVE_CURVE[rating];
  const most = Math.max(...Object.values(curve));
  paper.needs(CURVE);
  const frame = { y: paper.y, height: CURVE - 6 };
  paper.artifact(() => paper.doc.rect(paper.left, frame.y, paper.width, frame.height).lineWidth(0.6).stroke(RULE));
  const top = frame.y + 12;
  const left = paper.left + (paper.width - WIDTH) / 2;
  const step = WIDTH / ORDER.length;
  const said = ORDER.map((predicate) => `${PREDICATE_LABEL[predicate]} ${curve[predicate]}`).join(", ");
  const alt = `Pola distribusi predikat untuk capaian organisasi ${ORGANISATION_RATING_LABEL[rating]}, dari 24 orang: ${said}`;
  const figure = paper.tag("Figure", paper.root, {
    alt,
    bbox: [left, top - 10, left + WIDTH, top + HEIGHT + 14],
  });
  figure.add(() => {
    const { doc } = paper;
    ORDER.forEach((predicate, at) => {
      const height = (curve[predicate] / most) * (HEIGHT - 10);
      const x = left + at * step;
      const y = top + HEIGHT - height;
      doc.rect(x + step * 0.22, y, step * 0.56, height).fill("#8fb3a8");
      const middle = (text: string, textY: number, style: { weight: "plain"; size: number; colour: string }) => {
        for (const line of linesOf(doc, text, style, step))
          letters(doc, line.text, { ...style, x: x + (step - line.width) / 2, y: textY });
      };
      middle(String(curve[predicate]), y - 9, { ...SMALL, colour: INK });
      middle(PREDICATE_LABEL[predicate], top + HEIGHT + 4, SMALL);
    });
    doc
      .moveTo(left, top + HEIGHT)
      .lineTo(left + WIDTH, top + HEIGHT)
      .lineWidth(0.6)
      .stroke(RULE);
  });
  figure.end();
  paper.y = frame.y + frame.height;
}
