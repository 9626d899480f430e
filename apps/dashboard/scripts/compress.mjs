// Lays a brotli and a gzip copy beside each file of the build, so that the server sends them as they are and compresses nothing itself.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
for (const entry of readdirSync(dist, { recursive: true })) {
  if (!/\.(js|css|svg|html)$/.test(entry)) continue;
  const content = readFileSync(join(dist, entry));
  writeFileSync(join(dist, `${entry}.br`), brotliCompressSync(content));
  writeFileSync(join(dist, `${entry}.gz`), gzipSync(content, { level: 9 }));
}
