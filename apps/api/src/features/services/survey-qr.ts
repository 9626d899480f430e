import { PNG } from "pngjs";
import { encodeQR } from "qr";

/** A white edge of four modules, without which some cameras find nothing (ISO/IEC 18004). */
const EDGE = 4;
/** A quarter of it may be lost to a scratch or a fold. */
const CORRECTION = "quartile";

const modulesOf = (text: string): boolean[][] => encodeQR(text, "raw", { ecc: CORRECTION, border: EDGE });

/** One path, black on white whatever the reader's colours. */
export function qrSvg(text: string): string {
  const rows = modulesOf(text);
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
}

/** About as many pixels as two hands' breadth have in print. */
const PIXELS = 1200;
/** ISO/IEC 15948, 9.2. */
const UP = 2;

/**
 * For whoever asks, so it has to cost little: a shade a pixel and one way to filter (each line as the one above it), where colours and a search
 * for the best filter keep the server busy for a fifth of a second.
 */
export function qrPng(text: string): Buffer {
  const rows = modulesOf(text);
  const each = Math.ceil(PIXELS / rows.length);
  const side = each * rows.length;
  const png = new PNG({ width: side, height: side });
  png.data = Buffer.concat(
    rows.flatMap((row) => {
      const line = Buffer.concat(row.map((isDark) => Buffer.alloc(each, isDark ? 0 : 255)));
      return Array<Buffer>(each).fill(line);
    }),
  );
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, filterType: UP });
}
