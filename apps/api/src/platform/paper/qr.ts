import encodeQR from "qr";
import { INK, type Paper } from "./paper.ts";

/** A picture that says what it is, for those who do not see it. */
export function qrCode(paper: Paper, text: string, place: { x: number; y: number; size: number; alt: string }): void {
  const { x, y, size, alt } = place;
  const matrix = encodeQR(text, "raw", { border: 1 });
  const module = size / matrix.length;
  const figure = paper.tag("Figure", paper.root, { alt, bbox: [x, y, x + size, y + size] });
  figure.add(() => {
    for (const [row, line] of matrix.entries())
      for (const [column, isDark] of line.entries())
        if (isDark) paper.doc.rect(x + column * module, y + row * module, module, module);
    paper.doc.fill(INK);
  });
  figure.end();
}
