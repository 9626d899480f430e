import type { Numbered } from "../../platform/aggregates/number-of-related.ts";
import { orderPeopleBy } from "../employees/order-people-by.ts";
import { orderUnitsBy } from "../org-units/order-units-by.ts";
import { assessmentAggregates } from "./assessment-aggregates.type.ts";
import { summableAssessments } from "./assessment-groups.ts";
import { AssessmentFilter, assessmentList, columns } from "./assessment.list.ts";

const assessments: Numbered<AssessmentFilter> = {
  name: "assessments",
  namesNumber: assessmentAggregates.namesNumber,
  filter: AssessmentFilter,
  list: (scope, filter) => assessmentList(scope, { filter }),
  summable: summableAssessments,
};

/** People by their assessments, and units by those of their periods. */
export function orderByAssessments(): void {
  orderPeopleBy(assessments, columns, {
    name: "Assessments",
    records: "assessments of the person",
  });
  orderUnitsBy(assessments, columns, {
    name: "Assessments",
    records: "assessments of the unit, as it was in their period",
  });
}
