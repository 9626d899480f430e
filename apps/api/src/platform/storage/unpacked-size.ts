const END_OF_DIRECTORY = Buffer.from("PK\x05\x06", "latin1");
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** In place of a number that stands elsewhere, as in archives of more than 4 GB. */
const ELSEWHERE = 0xffffffff;
const MANY = 0xffff;

/**
 * What a ZIP archive says that it unpacks to, in bytes, as its directory has it: nothing is unpacked. Null for what is no archive, and for
 * one that leaves the size of an entry open: what unpacks an entry stops at the size that was said, and would not know where to stop.
 */
export function unpackedSize(archive: Buffer): number | null {
  const end = archive.lastIndexOf(END_OF_DIRECTORY, archive.length - END_LENGTH);
  if (end < 0) return null;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (count === MANY || archive.readUInt32LE(end + 12) === ELSEWHERE) return null;
  let size = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_LENGTH > archive.length || archive.readUInt32LE(at) !== ENTRY) return null;
    const [packed, unpacked] = [archive.readUInt32LE(at + 20), archive.readUInt32LE(at + 24)];
    const isOpen = packed === ELSEWHERE || unpacked === ELSEWHERE || (packed === 0) !== (unpacked === 0);
    const isToldLater = packed === 0 && (archive.readUInt16LE(at + 8) & 8) !== 0;
    if (isOpen || isToldLater) return null;
    size += unpacked;
    at += ENTRY_LENGTH + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return size;
}
