import { open } from "node:fs/promises";
import { openCsv } from "./csv-file.ts";
import { SheetRefusal, type SheetFile } from "./sheet-file.ts";
import { openXlsx } from "./xlsx-file.ts";

const BEGINNING = 4096;

/** A file by what it holds, never by what it is called. Throws a SheetRefusal for what is no sheet, or none that is taken. */
export async function openSheetFile(path: string): Promise<SheetFile> {
  const beginning = await beginningOf(path);
  if (beginning.length === 0) throw new SheetRefusal("EMPTY");
  const signature = beginning.toString("latin1", 0, 8);
  if (signature.startsWith("PK\x03\x04")) return openXlsx(path);
  if (signature === "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    throw new SheetRefusal((await isEncrypted(path)) ? "PASSWORD" : "OLD_EXCEL");
  if (signature.startsWith("%PDF")) throw new SheetRefusal("PDF");
  const text = beginning
    .toString("latin1")
    .trimStart()
    .toLowerCase()
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  if (/^(<!doctype html|<html|<table|<\?xml|<head|<meta|<style|<div|mime-version:)/.test(text))
    throw new SheetRefusal("WEB_PAGE");
  return openCsv(path);
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** A workbook with a password is kept in the same container as the old format, under this name. */
async function isEncrypted(path: string): Promise<boolean> {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  const handle = await open(path, "r");
  try {
    let carried = Buffer.alloc(0);
    for await (const chunk of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      const piece = Buffer.concat([carried, chunk]);
      if (piece.includes(name)) return true;
      carried = piece.subarray(-name.length);
    }
    return false;
  } finally {
    await handle.close();
  }
}
