import { Foundation1764000000000 } from "./1764000000000-foundation.ts";
import { CheaperReads1764100000000 } from "./1764100000000-cheaper-reads.ts";
import { Audit1764200000000 } from "./1764200000000-audit.ts";
import { Points1764300000000 } from "./1764300000000-points.ts";

/** In the order in which they run. */
export const migrations = [Foundation1764000000000, CheaperReads1764100000000, Audit1764200000000, Points1764300000000];
