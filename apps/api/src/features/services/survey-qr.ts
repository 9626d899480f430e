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

export function qrPng(text: string): Buffer {
  const rows = modulesOf(text);
  const each = Math.ceil(PIXELS / rows.length);
  const side = each * rows.length;
  const png = new PNG({ width: side, height: side, colorType: 0 });
  for (let y = 0; y < side; y += 1) {
    const row = rows[Math.floor(y / each)] ?? [];
    for (let x = 0; x < side; x += 1) {
      const at = (y * side + x) * 4;
      png.data.fill(row[Math.floor(x / each)] ? 0 : 255, at, at + 3);
      png.data[at + 3] = 255;
    }
  }
  return PNG.sync.write(png, { colorType: 0 });
}
