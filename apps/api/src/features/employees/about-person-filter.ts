import { Field, InputType } from "type-graphql";
import { OrgUnitFilter, OrgUnitScope } from "../org-units/org-unit.list.ts";
import { EmployeeFilter } from "./employee.list.ts";
import { PositionFilter } from "./position.filter.ts";

/** By whom a record is about: what the filters of all records about the holder of a post have. `aboutPerson` makes it SQL. */
@InputType()
export abstract class AboutPersonFilter {
  @Field(() => OrgUnitScope, { nullable: true, description: "By the unit (unit kerja)." })
  unit?: OrgUnitScope | null;

  @Field(() => OrgUnitFilter, { nullable: true, description: "By what is true of the unit." })
  unitMatches?: OrgUnitFilter | null;

  @Field(() => EmployeeFilter, { nullable: true, description: "By whom it is about." })
  employee?: EmployeeFilter | null;

  @Field(() => PositionFilter, { nullable: true, description: "By the post that it is about." })
  position?: PositionFilter | null;
}
