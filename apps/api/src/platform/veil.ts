import { createCipheriv, createDecipheriv, createHmac } from "node:crypto";

/**
 * Another name for a key, for those who know people only by pseudonym: the ids of the directory are open to everyone
 * else, so a shared id would undo every pseudonym. A key is one block of AES, hence one to one and the same every time.
 */
export const veil = (secret: Buffer, key: string): string =>
  pass(createCipheriv("aes-256-ecb", veilKey(secret), null), key);

export const unveil = (secret: Buffer, key: string): string =>
  pass(createDecipheriv("aes-256-ecb", veilKey(secret), null), key);

function pass(cipher: ReturnType<typeof createCipheriv>, key: string): string {
  cipher.setAutoPadding(false);
  const block = Buffer.from(key.replaceAll("-", ""), "hex");
  const hex = Buffer.concat([cipher.update(block), cipher.final()]).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

const veilKeys = new WeakMap<Buffer, Buffer>();

function veilKey(secret: Buffer): Buffer {
  let key = veilKeys.get(secret);
  if (!key) veilKeys.set(secret, (key = createHmac("sha256", secret).update("veil").digest()));
  return key;
}
