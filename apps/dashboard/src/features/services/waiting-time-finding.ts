interface Month {
  startsOn: string;
  medianMinutes: number;
}

interface Innovation {
  title: string;
  adoptedOn: string | null;
}

interface Adopted extends Innovation {
  adoptedOn: string;
}

export interface WaitingTimeFinding {
  kind: "fell" | "rose" | "steady";
  from: number;
  to: number;
}

export interface Told {
  finding: WaitingTimeFinding;
  /** What stands between before and after; null where nothing was adopted in these months. */
  innovation: Adopted | null;
}

/** A fifth up or down is a change that people in the queue notice. */
const NOTABLE = 0.2;
/** One month alone may be a holiday. */
const MONTHS = 3;

/** What the months tell: the change around the innovation after which waiting changed most, else over the whole span. Null without months. */
export function tellingFinding(months: readonly Month[], innovations: readonly Innovation[]): Told | null {
  const [first] = months;
  if (first === undefined) return null;
  const adopted = innovations.filter(
    (one): one is Adopted => one.adoptedOn !== null && monthOf(one.adoptedOn) > first.startsOn,
  );
  const tales = adopted.map((innovation): Told => {
    const before = months.filter(({ startsOn }) => startsOn < monthOf(innovation.adoptedOn));
    return { innovation, finding: compare(before.slice(-MONTHS), months.slice(-MONTHS)) };
  });
  const best = tales.reduce<Told | null>(
    (one, other) => (one === null || size(other.finding) > size(one.finding) ? other : one),
    null,
  );
  // A change that is no change is not the innovation's.
  if (best !== null && best.finding.kind !== "steady") return best;
  return { innovation: null, finding: compare(months.slice(0, MONTHS), months.slice(-MONTHS)) };
}

export const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;

function compare(before: readonly Month[], after: readonly Month[]): WaitingTimeFinding {
  const [from, to] = [mean(before), mean(after)];
  const change = (to - from) / from;
  return { kind: Math.abs(change) < NOTABLE ? "steady" : change < 0 ? "fell" : "rose", from, to };
}

const size = ({ from, to }: WaitingTimeFinding) => Math.abs(to - from);
const mean = (months: readonly Month[]) =>
  months.reduce((sum, { medianMinutes }) => sum + medianMinutes, 0) / months.length;
