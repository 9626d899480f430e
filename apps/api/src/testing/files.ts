import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { crc32, deflateRawSync } from "node:zlib";

/** A picture of one dot. */
export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const CONTENT_TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`;

/** A document of a word processor, as far as anybody looks. */
export const docx = (document: Buffer = Buffer.from("<w:document/>"), types: string | Buffer = CONTENT_TYPES): Buffer =>
  zip({ "[Content_Types].xml": Buffer.from(types), "word/document.xml": document });

export function zip(files: Readonly<Record<string, Buffer>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, entry, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

export type SentPart = readonly [name: string, content: Buffer | string];

/** A form with files, sent as a page of ours sends it. `as` is a session's token. */
export async function upload(
  app: FastifyInstance,
  as: string | null,
  files: readonly SentPart[],
  headers: Readonly<Record<string, string>> = {},
  url = "/files",
) {
  const form = new FormData();
  for (const [name, content] of files) form.append("file", new Blob([content]), name);
  const body = new Response(form);
  const answer = await app.inject({
    method: "POST",
    url,
    headers: {
      "content-type": body.headers.get("content-type") ?? "",
      "x-andir-upload": "1",
      ...(as && { cookie: `andir_session=${as}` }),
      ...headers,
    },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return { status: answer.statusCode, headers: answer.headers, ...answer.json<UploadAnswer>() };
}

interface UploadAnswer {
  readonly evidence: { id: string; name: string; mediaType: string; size: number } | null;
  readonly problems: { field: string[] | null; code: string; message: string }[];
  readonly message?: string;
}

export const download = (
  app: FastifyInstance,
  as: string | null,
  id: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<LightMyRequestResponse> =>
  app.inject({ url: `/files/${id}`, headers: { ...(as && { cookie: `andir_session=${as}` }), ...headers } });
