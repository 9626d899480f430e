import { setImmediate as breathe } from "node:timers/promises";
import { ZipFile } from "yazl";
import { AppError } from "../../platform/errors.ts";
import type { Scope } from "../../platform/scope.ts";
import type { PaperInRun } from "./document-run.loaders.ts";
import { keptDocument } from "./document.loaders.ts";
import { drawn } from "./drawn-document.ts";

/** Each paper is drawn when its turn has come, so a thousand cost the memory of one and nothing lies on a disk. PDFs are compressed already. */
export function zipOf(scope: Scope, papers: readonly PaperInRun[], publicUrl: string): NodeJS.ReadableStream {
  const zip = new ZipFile();
  for (const { key, name, number, issuedAt } of papers)
    zip.addReadStreamLazy(`${plain(name)} ${plain(number)}.pdf`, { mtime: issuedAt, compress: false }, (give) => {
      draw(scope, key, publicUrl).then(
        (pdf) => give(null, pdf),
        (error: unknown) => give(error, undefined as never),
      );
    });
  zip.end();
  return zip.outputStream;
}

async function draw(scope: Scope, key: string, publicUrl: string): Promise<NodeJS.ReadableStream> {
  // Others who ask meanwhile are answered between two papers.
  await breathe();
  const document = await keptDocument(scope, key);
  // Half a file must not look whole: the connection breaks off.
  if (!document) throw new AppError("NOT_FOUND", "A paper went away while the file was made.");
  return drawn(document, publicUrl);
}

/** Nothing that would be a folder, or that Windows takes for something else. */
const plain = (text: string): string => text.replaceAll(/[\\/:*?"<>|]/g, "-").trim();
