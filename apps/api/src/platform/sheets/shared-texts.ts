import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** So much is kept in memory before the rest goes to the disk. */
const KEPT = 4 * 1024 * 1024;
const BLOCK = 64 * 1024;
const BLOCKS_KEPT = 64;

/**
 * Texts that many cells share, packed. A large file has millions of them, each in a cell of its own, so only their places stay in memory: the
 * texts go to a file without a name, which is read in blocks. Programs write them in the order of the cells, so that a block serves many.
 */
export class SharedTexts {
  private readonly pending = Buffer.allocUnsafe(KEPT);
  /** What of `pending` is used. */
  private used = 0;
  /** How much went to the disk. */
  private written = 0;
  private ends = new Uint32Array(1024);
  private count = 0;
  private file: number | null = null;
  private readonly blocks = new Map<number, Buffer>();

  add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.used + bytes > KEPT) this.flush();
    if (bytes > KEPT) this.write(Buffer.from(text));
    else this.used += this.pending.write(text, this.used);
    if (this.count === this.ends.length) {
      const longer = new Uint32Array(this.ends.length * 2);
      longer.set(this.ends);
      this.ends = longer;
    }
    this.ends[this.count] = this.written + this.used;
    this.count += 1;
  }

  /** Null for one that is not there. */
  at(index: number): string | null {
    if (!(Number.isInteger(index) && index >= 0 && index < this.count)) return null;
    const from = index === 0 ? 0 : (this.ends[index - 1] as number);
    const to = this.ends[index] as number;
    if (from >= this.written) return this.pending.toString("utf8", from - this.written, to - this.written);
    const first = Math.floor(from / BLOCK);
    const last = Math.floor(Math.max(to - 1, from) / BLOCK);
    if (first === last) return this.block(first).toString("utf8", from - first * BLOCK, to - first * BLOCK);
    const whole = Buffer.allocUnsafe(to - from);
    this.readInto(whole, from);
    return whole.toString();
  }

  close(): void {
    this.blocks.clear();
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private flush(): void {
    this.write(this.pending.subarray(0, this.used));
    this.used = 0;
  }

  private write(bytes: Buffer): void {
    if (this.file === null) {
      const path = join(tmpdir(), `andir-${randomUUID()}`);
      this.file = openSync(path, "wx+", 0o600);
      // Without a name it is gone with the process, however that ends.
      unlinkSync(path);
    }
    for (let at = 0; at < bytes.length;) at += writeSync(this.file, bytes, at, bytes.length - at, this.written + at);
    this.written += bytes.length;
  }

  private block(number: number): Buffer {
    const known = this.blocks.get(number);
    if (known) return known;
    const block = Buffer.allocUnsafe(Math.min(BLOCK, this.written - number * BLOCK));
    this.readInto(block, number * BLOCK);
    if (this.blocks.size >= BLOCKS_KEPT) this.blocks.delete(this.blocks.keys().next().value as number);
    this.blocks.set(number, block);
    return block;
  }

  private readInto(target: Buffer, from: number): void {
    if (this.file === null) throw new Error("The texts were let go of.");
    for (let at = 0; at < target.length;) {
      const read = readSync(this.file, target, at, target.length - at, from + at);
      if (read === 0) throw new Error("The texts break off.");
      at += read;
    }
  }
}
