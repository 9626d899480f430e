import { feedbackKindOf, type FeedbackRelation } from "./feedback-relation.ts";

const FACTS = ["isSelf", "isAppraiser", "isNamedTeamLead", "isSubordinate", "leads"] as const;
const KIND = {
  isSelf: "SELF",
  isAppraiser: "APPRAISER",
  isNamedTeamLead: "TEAM_LEAD",
  isSubordinate: "SUBORDINATE",
  leads: "TEAM_LEAD",
};

const every = Array.from({ length: 2 ** FACTS.length }, (_, bits) =>
  Object.fromEntries(FACTS.map((fact, i) => [fact, (bits >> i) % 2 === 1])),
) as unknown as FeedbackRelation[];

test.each(every)("of %j the nearest relation counts, and without any it is a colleague", (relation) => {
  const nearest = FACTS.find((fact) => relation[fact]);

  expect(feedbackKindOf(relation)).toBe(nearest === undefined ? "PEER" : KIND[nearest]);
});
