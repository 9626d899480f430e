const LONGEST_EDGE = 2048; // pixels: a page of text photographed whole stays readable
const LARGE = 1_500_000; // bytes: what is smaller is sent as it is
const QUALITY = 0.86;

/**
 * A photo as light as its meaning allows: cameras make ten megabytes of what a slow line carries in two hundred kilobytes. What the
 * browser cannot read, and what is no photo, stays as it is; the server says what it accepts.
 */
export async function lightened(file: File): Promise<File> {
  if (!file.type.startsWith("image/") || file.size <= LARGE) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const light = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", QUALITY));
    if (!light || light.size >= file.size) return file;
    return new File([light], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    return file;
  }
}
