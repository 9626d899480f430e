import { Field, Float, Int, ObjectType } from "type-graphql";
import type { TargetRollUp } from "./target-roll-up.ts";
import { PlannedResult } from "./planned-result.entity.ts";
import type { PlannedResultRow } from "./planned-result.loaders.ts";

@ObjectType("TargetRollUp", {
  description:
    "What the targets of the supporting results come to: counts add up; a state or a published figure never does. Source: targets of the results that support it. Fresh: at every reading.",
})
export class TargetRollUpType implements TargetRollUp {
  @Field(() => Int, {
    description:
      "Indicators of supporting results that are measured alike: aspect, pattern, direction and unit of measure.",
  })
  supportingCount: number;

  @Field(() => Float, {
    nullable: true,
    description: "The sum of their targets, in the unit of measure; null where these are not added up.",
  })
  target: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "How much of this target that is, in percent; null where it cannot be told.",
  })
  coverage: number | null;

  @Field(() => Float, { nullable: true, description: "The lowest of their targets, in the unit of measure." })
  lowest: number | null;

  @Field(() => Float, { nullable: true, description: "The highest of their targets, in the unit of measure." })
  highest: number | null;
}

@ObjectType({ description: "A result in its place in a cascade." })
export class CascadeNode {
  @Field(() => Int, { description: "1 for the results of who heads the unit, one more with each step down." })
  level: number;

  @Field(() => PlannedResult, { description: "The result." })
  result: PlannedResultRow;
}

@ObjectType({
  description:
    "The cascade of a unit as a list: `parentId` of each node names the one that it hangs on. The highest levels come first.",
})
export class Cascade {
  @Field(() => [CascadeNode], { description: "At most two hundred results that you may see." })
  nodes: CascadeNode[];

  @Field(() => Boolean, { description: "Whether there are more: ask for fewer levels, or for the units below." })
  isCutOff: boolean;
}

@ObjectType({
  description:
    "Where the cascade of a unit and those below has gaps, among the results that you may see. Source: plans of the unit and of those below that you may see. Fresh: at every reading.",
})
export class CascadeGaps {
  @Field(() => Int, { description: "How many results of leaders nobody supports." })
  unsupportedCount: number;

  @Field(() => [PlannedResult], { description: "The first hundred of them, by unit." })
  unsupported: PlannedResultRow[];

  @Field(() => Int, { description: "How many main results support nothing, though somebody stands above." })
  unlinkedCount: number;

  @Field(() => [PlannedResult], { description: "The first hundred of them, by unit." })
  unlinked: PlannedResultRow[];
}

@ObjectType({ description: "What one person does for one result of the leader." })
export class RoleResultCell {
  @Field(() => PlannedResult, { description: "The leader's result: the column." })
  column: PlannedResultRow;

  @Field(() => [PlannedResult], { description: "The person's results that support it." })
  results: PlannedResultRow[];
}

@ObjectType({ description: "One post in the matrix of roles and results." })
export class RoleResultRow {
  @Field(() => [RoleResultCell], { description: "The cells that are filled, in the order of the columns." })
  cells: RoleResultCell[];

  @Field(() => [PlannedResult], { description: "The person's results that support nothing yet." })
  unlinked: PlannedResultRow[];

  @Field(() => [PlannedResult], { description: "The person's results that support one of somebody else." })
  elsewhere: PlannedResultRow[];

  /** Not fields: the graph has `position` and `employee`. */
  positionKey: string;
  employeeKey: string;
}

@ObjectType({
  description:
    "The matrix of roles and results of a unit (matriks pembagian peran dan hasil, MPH): rows are people with their posts, columns the leader's results, cells the person's results that support them.",
})
export class RoleResultMatrix {
  @Field(() => [PlannedResult], { description: "The leader's results, in their order." })
  columns: PlannedResultRow[];

  @Field(() => [RoleResultRow], {
    description: "The posts that the leader leads: of the unit, and the heads of the units just below.",
  })
  rows: RoleResultRow[];

  /** Not a field: the graph has `leader`. */
  leaderKey: string | null;
}
