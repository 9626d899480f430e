import { own } from "../../lib/own.ts";
import { codeWord } from "../codes/code-words.ts";

/** Which codes a field has, by its name. Those that name another list in each noun ("status", "kind") stay as they are. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  workResult: ["Rating"],
  behaviour: ["Rating"],
  rating: ["OrganisationRating"],
  aspect: ["Aspect", "IndicatorAspect"],
  employmentType: ["EmploymentType"],
  positionKind: ["PositionKind"],
  stage: ["InnovationStage"],
  form: ["PlanForm"],
  pattern: ["IndicatorPattern"],
  about: ["ServiceElement"],
  ageBand: ["AgeBand"],
  sex: ["RespondentSex"],
  education: ["Education"],
  absence: ["AbsenceBucket"],
  reporting: ["Reporting"],
};

/** `keys.positionKind` and "FUNCTIONAL" are "Fungsional". Undefined where the value is no code that has a word. */
export const valueWord = (key: string, value: string): string | undefined =>
  typesOf(key)
    .map((type) => codeWord(type, value))
    .find((word) => word !== undefined);

function typesOf(key: string): readonly string[] {
  const [field = "", parent] = key.split(".").toReversed();
  if (/predicate$/i.test(field)) return ["Predicate"];
  return own(TYPES, parent === "position" && field === "kind" ? "positionKind" : field) ?? [];
}
