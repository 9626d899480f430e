import { createHash } from "node:crypto";
import { Transform } from "node:stream";

/** Lets bytes through, and says afterwards how many they were and their SHA-256. */
export class Counted extends Transform {
  size = 0;
  private readonly hash = createHash("sha256");

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.size += chunk.length;
    this.hash.update(chunk);
    this.push(chunk);
    done();
  }

  /** To be asked once, when all is through. */
  digest(): string {
    return this.hash.digest("hex");
  }
}
