import { formatCount, formatScore } from "./format.ts";

/** Of a file, as a person judges whether the line will carry it. */
export const formatFileSize = (bytes: number): string =>
  bytes < 1_000_000 ? `${formatCount(Math.max(1, bytes / 1000))} kB` : `${formatScore(bytes / 1_000_000)} MB`;
