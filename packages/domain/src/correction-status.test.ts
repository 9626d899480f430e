import { CorrectionStatus, mayMoveCorrection, type CorrectionParty } from "./correction-status.ts";

const STATUSES = Object.values(CorrectionStatus);
const PARTIES: CorrectionParty[] = ["OWNER", "ADMINISTRATOR"];

const POSSIBLE = new Set(["OPEN ACCEPTED ADMINISTRATOR", "OPEN REFUSED ADMINISTRATOR", "OPEN WITHDRAWN OWNER"]);

test.each(STATUSES.flatMap((from) => STATUSES.flatMap((to) => PARTIES.map((party) => [from, to, party] as const))))(
  "from %s to %s by %s",
  (from, to, party) => {
    expect(mayMoveCorrection(from, to, party)).toBe(POSSIBLE.has(`${from} ${to} ${party}`));
  },
);
