import { satisfactionIndexOf, type ElementSums } from "@andir/domain/satisfaction-index";
import { SERVICE_ELEMENTS, type ServiceElement } from "@andir/domain/service-element";
import sql, { join, raw, type Sql } from "sql-template-tag";
import { exact } from "@andir/domain/score";
import type { NumberExplanation } from "../../platform/number-explanation.ts";
import type { SatisfactionIndex } from "./satisfaction.type.ts";

/** The column of an element, in rows named r: its name in small letters. */
export const answerTo = (element: ServiceElement): Sql => raw(`r.${element.toLowerCase()}`);

/** How many answered, and of each element how many and what they add up to. */
export const sumColumns: Sql = join([
  sql`count(*)::int as respondents`,
  ...SERVICE_ELEMENTS.map((element) => {
    const [answer, name] = [answerTo(element), element.toLowerCase()];
    return sql`count(${answer})::int as ${raw(`"${name}Count"`)}, coalesce(sum(${answer}), 0)::int as ${raw(`"${name}Sum"`)}`;
  }),
]);

export type SummedResponses = { readonly respondents: number } & Readonly<Record<string, number>>;

export const NO_RESPONSES: SummedResponses = { respondents: 0 };

export const sumsOf = (row: Readonly<Record<string, number>>): ElementSums =>
  Object.fromEntries(
    SERVICE_ELEMENTS.map((element) => {
      const name = element.toLowerCase();
      return [element, { count: row[`${name}Count`] ?? 0, sum: row[`${name}Sum`] ?? 0 }];
    }),
  ) as unknown as ElementSums;

export const satisfactionOf = (respondents: number, sums: ElementSums): SatisfactionIndex => ({
  sums,
  respondents,
  isWithheld: false,
  ...satisfactionIndexOf(sums),
});

export const WITHHELD: SatisfactionIndex = {
  sums: null,
  respondents: null,
  isWithheld: true,
  index: null,
  band: null,
  elements: [],
  weakest: [],
  unanswered: [],
};

const RULE =
  "PermenPANRB 14/2017: each element's answers of 1 to 4 added up and divided by how many answered it (COUNT), by 1/9, by 25. A line is the sum of the answers (count) x 25 / (9 x COUNT) (each); the index is the sum of the nine amounts, unrounded, then rounded half up to two decimals, and then the band: A from 88.31, B from 76.61, C from 65.00, D from 25.00. Without an answer to each of the nine there is no index.";

/** The nine parts of the index, and of how many respondents it is. */
export const explainSatisfaction = (
  { respondents, elements }: SatisfactionIndex,
  sums: ElementSums,
): NumberExplanation => ({
  rule: RULE,
  lines: [
    ...elements
      .filter(({ count }) => count > 0)
      .map(({ element, count }) => {
        const { sum } = sums[element];
        const each = 25 / (9 * count);
        return { name: element, count: sum, each, amount: exact(sum * each) };
      }),
    { name: "RESPONDENTS", count: respondents ?? 0, each: 0, amount: 0 },
  ],
});
