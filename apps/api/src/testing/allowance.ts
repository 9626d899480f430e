export type Ask = (
  who: string,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<{ data?: Record<string, any> | null | undefined; errors?: readonly any[] | undefined; statements?: any }>;

export const MONTH = "2026-09-01";

const deductions = [
  ["TL1", 50],
  ["TL2", 100],
  ["TL3", 125],
  ["TL4", 150],
  ["TK", 300],
].map(([code, share]) => ({ code, share }));

const predicates = [
  ["VERY_POOR", 2500],
  ["POOR", 5000],
  ["NEEDS_IMPROVEMENT", 7500],
  ["GOOD", 10_000],
  ["VERY_GOOD", 10_000],
].map(([predicate, share]) => ({ predicate, share }));

/** A formula that every number in a test can be worked out from by hand. */
export const RULE = {
  bases: [{ jobClass: "7", amount: 4_000_000, kinds: [], grades: [], title: null, isHead: null }],
  parts: [
    {
      name: "Disiplin",
      weight: 4000,
      measure: "ATTENDANCE",
      deductions,
      mostDeducted: 10_000,
      predicates: [],
      bands: [],
    },
    { name: "Kinerja", weight: 6000, measure: "PREDICATE", deductions: [], mostDeducted: 0, predicates, bands: [] },
  ],
  employment: [
    { type: "CIVIL_SERVANT", share: 10_000 },
    { type: "CANDIDATE", share: 8000 },
  ],
  leave: [{ kind: "MATERNITY", share: 5000 }],
  acting: 0,
  sanctions: [{ kind: "ALLOWANCE_CUT_6", share: 2500, months: 6 }],
  sanctionsAfter: 1,
  monthsBefore: 0,
  most: null,
  roundingStep: 1,
  roundingMode: "HALF_UP",
  correctedMonths: 3,
};

export async function run(ask: Ask, who: string, query: string, input: object): Promise<any> {
  const { data, errors } = await ask(who, query, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.["answer"];
}

export const setRule = (ask: Ask, more: object = {}, startsOn = "2026-01-01"): Promise<any> =>
  run(
    ask,
    "team",
    `mutation ($input: SetAllowanceRuleInput!) { answer: setAllowanceRule(input: $input) { ruleBook { formulas { id version } } problems { code field } } }`,
    { startsOn, source: "Peraturan Kepala Daerah contoh", formula: { ...RULE, ...more } },
  );
