import type { IndicatorDirection } from "@andir/domain/indicator-pattern";

/** An innovation as it stands in the form: what is typed, not yet what it means. */
export interface InnovationDraft {
  title: string;
  problem: string;
  change: string;
  members: MemberDraft[];
  leadId: string;
  effects: EffectDraft[];
  evidence: EvidenceDraft[];
}
export interface MemberDraft {
  id: string;
  name: string;
  percent: string;
}
export interface EffectDraft {
  name: string;
  unitOfMeasure: string;
  direction: IndicatorDirection;
  before: string;
  beforeOn: string;
  after: string;
  afterOn: string;
  source: string;
  /** What it is tied to: "Indicator ID", "Service ID", or nothing. */
  tie: string;
}
export interface EvidenceDraft {
  name: string;
  url: string;
  /** Of a file, which is kept already; what is at an address has none. */
  evidenceId?: string;
  /** As it was called when it was chosen. */
  fileName?: string;
}

export const emptyEffect: EffectDraft = {
  name: "",
  unitOfMeasure: "",
  direction: "HIGHER_IS_BETTER",
  before: "",
  beforeOn: "",
  after: "",
  afterOn: "",
  source: "",
  tie: "",
};

/** As people write numbers here: a comma or a point for the decimals. NaN for what is no number. */
export const numberOf = (typed: string): number => {
  const text = typed.trim().replace(",", ".");
  return text === "" ? Number.NaN : Number(text);
};

export const percentOf = (members: readonly MemberDraft[]): number =>
  members.reduce((sum, { percent }) => sum + (numberOf(percent) || 0), 0);

/** Shared out evenly in whole percents; who leads has what is left over. */
export function evenly(members: readonly MemberDraft[], leadId: string): MemberDraft[] {
  const each = Math.floor(100 / members.length);
  const rest = 100 - each * members.length;
  return members.map((member) => ({ ...member, percent: String(member.id === leadId ? each + rest : each) }));
}

const [INDICATOR, SERVICE] = ["indicator ", "service "] as const;
export const indicatorTie = (id: string): string => INDICATOR + id;
export const serviceTie = (id: string): string => SERVICE + id;

/** What the server is sent. */
export const inputOf = ({ title, problem, change, members, leadId, effects, evidence }: InnovationDraft) => ({
  title,
  problem,
  change,
  leadId,
  members: members.map(({ id, percent }) => ({ employeeId: id, share: (numberOf(percent) || 0) / 100 })),
  effects: effects.map(({ tie, before, after, afterOn, ...effect }) => ({
    ...effect,
    before: numberOf(before) || 0,
    after: after.trim() === "" ? null : numberOf(after),
    afterOn: afterOn === "" ? null : afterOn,
    indicatorId: tie.startsWith(INDICATOR) ? tie.slice(INDICATOR.length) : null,
    serviceId: tie.startsWith(SERVICE) ? tie.slice(SERVICE.length) : null,
  })),
  evidence: evidence.map(({ name, url, evidenceId }) => (evidenceId ? { name, evidenceId } : { name, url })),
});
