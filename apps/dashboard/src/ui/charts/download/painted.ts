import fontAddress from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import type { Drawing } from "./drawn-chart.ts";

/** Sharp on paper. */
const SCALE = 3;

/** The drawing as a picture. A picture of a drawing knows no font of the page, so it carries its own. */
export async function painted({ text, width, height }: Drawing): Promise<Blob> {
  const font = await asDataUrl(await (await fetch(fontAddress)).blob());
  const face = `<style>@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${font})}</style>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text.replace(/(<svg[^>]*>)/, `$1${face}`))}`;
  await image.decode();

  const canvas = document.createElement("canvas");
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("This browser paints no pictures.");
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!made) throw new Error("The picture could not be made.");
  return made;
}

const asDataUrl = (content: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === "string" ? reader.result : "");
    reader.onerror = () => reject(reader.error ?? new Error("The font could not be read."));
    reader.readAsDataURL(content);
  });
