/**
 * What is asked of all assessments at once. `peer` says the same in PostGraphile's words, where it has them: it groups by columns of the table
 * alone, counts groups only as different keys, and has no median. Both leave out what is not final, which PostGraphile would show to nobody in particular.
 */
const ask = (args, fields) =>
  `{ assessments(first: 1, filter: { status: { eq: FINAL } }) { groupedAggregates(${args}, first: 10000) { ${fields} } } }`;
const askPeer = (groupBy, fields) =>
  `{ allAssessments(condition: { status: FINAL }) { groupedAggregates(groupBy: [${groupBy}]) { ${fields} } } }`;

const SUMS = "sum { discipline } average { discipline } stddev { discipline }";
const PEER_SUMS = "sum { discipline } average { discipline } stddevSample { discipline }";

export const questions = [
  {
    name: "sums and deviations by period and predicate",
    own: ask("groupBy: [PERIOD, PREDICATE]", `keys { period { id } predicate } ${SUMS}`),
    peer: askPeer("PERIOD_KEY, PREDICATE", `keys ${PEER_SUMS}`),
    limit: 150,
  },
  {
    name: "sums and deviations by unit and predicate",
    own: ask("groupBy: [ORG_UNIT, PREDICATE]", `keys { orgUnit { id } predicate } ${SUMS}`),
    peer: askPeer("UNIT_KEY, PREDICATE", `keys ${PEER_SUMS}`),
    limit: 150,
  },
  {
    name: "counts, sums and deviations by period and predicate",
    own: ask("groupBy: [PERIOD, PREDICATE]", `keys { period { id } predicate } count ${SUMS}`),
    peer: askPeer("PERIOD_KEY, PREDICATE", `keys distinctCount { key } ${PEER_SUMS}`),
    limit: 150,
  },
  {
    name: "counts, sums and deviations by unit and predicate",
    own: ask("groupBy: [ORG_UNIT, PREDICATE]", `keys { orgUnit { id } predicate } count ${SUMS}`),
    peer: askPeer("UNIT_KEY, PREDICATE", `keys distinctCount { key } ${PEER_SUMS}`),
    limit: 150,
  },
  {
    name: "the ten units with the best mean, of 100 assessments or more",
    own: ask(
      "groupBy: [ORG_UNIT], having: { count: { gte: 100 } }, orderBy: [{ statistic: AVERAGE, measure: DISCIPLINE, direction: DESC }]",
      "keys { orgUnit { id } } count average { discipline }",
    ).replace("first: 10000", "first: 10"),
    limit: 150,
  },
  {
    name: "counts, sums and deviations by quarter and kind of post",
    own: ask(
      "groupBy: [PERIOD, POSITION_KIND], dateBucket: QUARTER",
      `keys { bucketStartsOn positionKind } count ${SUMS}`,
    ),
    limit: 150,
  },
  {
    name: "counts, sums and deviations by branch and employment type",
    own: ask(
      "groupBy: [ORG_UNIT, EMPLOYMENT_TYPE], unitLevel: 1",
      `keys { orgUnit { id } employmentType } count ${SUMS}`,
    ),
    limit: 150,
  },
  {
    name: "counts, sums and deviations by punctual reporting and predicate",
    own: ask("groupBy: [REPORTING, PREDICATE]", `keys { reporting predicate } count ${SUMS}`),
    limit: 150,
  },
  {
    name: "counts, sums and deviations by days absent and predicate",
    own: ask("groupBy: [ABSENCE, PREDICATE]", `keys { absence predicate } count ${SUMS}`),
    limit: 150,
  },
  {
    name: "medians by unit and predicate",
    own: ask("groupBy: [ORG_UNIT, PREDICATE]", "keys { orgUnit { id } predicate } count median { discipline }"),
    limit: 400,
  },
  {
    name: "medians, quartiles and tenths of two measures by period and kind of post",
    own: ask(
      "groupBy: [PERIOD, POSITION_KIND]",
      "keys { bucketStartsOn positionKind } p10 { discipline workQuality } p25 { discipline workQuality } median { discipline workQuality } p75 { discipline workQuality } p90 { discipline workQuality }",
    ),
    limit: 400,
  },
  {
    name: "people and appraisers by unit and period",
    own: ask(
      "groupBy: [ORG_UNIT, PERIOD]",
      "keys { orgUnit { id } bucketStartsOn } count distinctCount { employees appraisers }",
    ),
    limit: 400,
  },
];

/** What both must agree on: the numbers of each group by its keys. */
export const groupsOfOwn = ({ data }) =>
  new Map(
    data.assessments.groupedAggregates.map(({ keys, count, sum, average, stddev }) => [
      `${keyOf(keys.period ?? keys.orgUnit)} ${keys.predicate}`,
      [count ?? null, ...[sum, average, stddev].map(({ discipline }) => discipline)],
    ]),
  );

export const groupsOfPeer = ({ data }) =>
  new Map(
    data.allAssessments.groupedAggregates.map(({ keys, distinctCount, sum, average, stddevSample }) => [
      keys.map(String).join(" "),
      [
        distinctCount ? Number(distinctCount.key) : null,
        ...[sum, average, stddevSample].map(({ discipline }) => discipline),
      ],
    ]),
  );

/** Of an id of the graph. */
const keyOf = ({ id }) => Buffer.from(id, "base64url").toString().split(":")[1];

/** But for the last digits, which depend on the order in which was added up. */
export const areAlike = (own, peer) =>
  own.size === peer.size &&
  [...own].every(([keys, numbers]) =>
    numbers.every((number, i) => {
      const other = peer.get(keys)?.[i];
      return number === other || Math.abs(number - other) <= 1e-9 * Math.abs(number) + 1e-9;
    }),
  );
