import { Foundation1764000000000 } from "./1764000000000-foundation.ts";
import { CheaperReads1764100000000 } from "./1764100000000-cheaper-reads.ts";
import { Audit1764200000000 } from "./1764200000000-audit.ts";
import { Points1764300000000 } from "./1764300000000-points.ts";
import { SigningIn1764400000000 } from "./1764400000000-signing-in.ts";
import { Privacy1764500000000 } from "./1764500000000-privacy.ts";
import { Roles1764600000000 } from "./1764600000000-roles.ts";
import { Once1764700000000 } from "./1764700000000-once.ts";
import { Plans1764710000000 } from "./1764710000000-plans.ts";
import { ProgressAndReports1764760000000 } from "./1764760000000-progress-and-reports.ts";

/** In the order in which they run. */
export const migrations = [
  Foundation1764000000000,
  CheaperReads1764100000000,
  Audit1764200000000,
  Points1764300000000,
  SigningIn1764400000000,
  Privacy1764500000000,
  Roles1764600000000,
  Once1764700000000,
  Plans1764710000000,
  ProgressAndReports1764760000000,
];
