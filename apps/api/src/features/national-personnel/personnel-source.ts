import type { Readable } from "node:stream";

/** One file as the national personnel service gives it, whole. */
export interface PersonnelDelivery {
  /** Names it; of two names the later one sorts after. */
  readonly name: string;
  /** What the sender says of it, in hexadecimal: what arrives must be that. */
  readonly sha256: string;
  readonly open: () => Readable;
}

/**
 * Where the records of the national personnel service (SIASN) come from. The product knows no more of it than this: whatever brings the files (a
 * folder that somebody fills, later a connection, if the agency is ever given one) stands behind it, and keeps what
 * personnel-source.contract.test.ts asks.
 */
export interface PersonnelSource {
  /** For the operator. */
  readonly name: string;
  /** All that is there whole, the oldest first. What is still being written is not there yet. */
  deliveries(): Promise<readonly PersonnelDelivery[]>;
}
