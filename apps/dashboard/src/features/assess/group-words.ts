import type { EmploymentType } from "@andir/domain/employment-type";
import type { PositionKind } from "@andir/domain/position-kind";
import * as m from "../../messages/messages.js";
import { employmentWord } from "../employees/words.ts";

const KIND: Record<PositionKind, () => string> = {
  HIGH_LEADER: m.fairness_kind_high_leader,
  ADMINISTRATIVE: m.fairness_kind_administrative,
  SUPERVISORY: m.fairness_kind_supervisory,
  FUNCTIONAL: m.fairness_kind_functional,
  IMPLEMENTING: m.fairness_kind_implementing,
};

interface Group {
  trait: "EMPLOYMENT_TYPE" | "POSITION_KIND" | "GRADE" | "SEX";
  group: string;
}

/** A group as people call it. */
export function groupWord({ trait, group }: Group): string {
  switch (trait) {
    case "EMPLOYMENT_TYPE":
      return employmentWord(group as EmploymentType);
    case "POSITION_KIND":
      return KIND[group as PositionKind]();
    case "GRADE":
      return m.fairness_grade({ grade: group });
    case "SEX":
      return group === "FEMALE" ? m.fairness_female() : m.fairness_male();
  }
}
