import type { DistributionViolation } from "@andir/domain/distribution";
import { formatShare } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { predicateWord } from "../predicates/predicate-words.ts";

/** One sentence of the rule that is not kept, in words. */
export function violationWord({ rule, predicates, limit, actual }: DistributionViolation): string {
  const those = predicates.map(predicateWord).join(` ${m.assess_or()} `);
  const said = { those, limit: formatShare(limit), actual: formatShare(actual) };
  switch (rule) {
    case "OVER_MAX":
      return m.assess_rule_over_max(said);
    case "NONE_ALLOWED":
      return m.assess_rule_none_allowed(said);
    case "UNDER_MIN":
    case "UNDER_MIN_ANY_OF":
      return m.assess_rule_under_min(said);
    case "MUST_EXIST":
      return m.assess_rule_must_exist(said);
    case "NOT_MAJORITY":
      return m.assess_rule_not_majority(said);
  }
}
