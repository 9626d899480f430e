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

/** The picture that the form prints for a rating of the organisation: of 24 people, to look at and not to judge by. */
export function distributionCurve(paper: Paper, rating: OrganisationRating): void {
  const curve = ILLUSTRATIVE_CURVE[rating];
  const most = Math.max(...Object.values(curve));
  paper.needs(HEIGHT + 34);
  const top = paper.y + 8;
  const step = WIDTH / ORDER.length;
  const said = ORDER.map((predicate) => `${PREDICATE_LABEL[predicate]} ${curve[predicate]}`).join(", ");
  const alt = `Pola distribusi predikat untuk capaian organisasi ${ORGANISATION_RATING_LABEL[rating]}, dari 24 orang: ${said}`;
  const figure = paper.tag("Figure", paper.root, {
    alt,
    bbox: [paper.left, top, paper.left + WIDTH, top + HEIGHT + 22],
  });
  figure.add(() => {
    const { doc } = paper;
    ORDER.forEach((predicate, at) => {
      const height = (curve[predicate] / most) * (HEIGHT - 10);
      const x = paper.left + at * step;
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
      .moveTo(paper.left, top + HEIGHT)
      .lineTo(paper.left + WIDTH, top + HEIGHT)
      .lineWidth(0.6)
      .stroke(RULE);
  });
  figure.end();
  paper.y = top + HEIGHT + 20;
}
