import { Aspect } from "@andir/domain/aspect";
import { Completeness, OwedState, UnitDocument } from "@andir/domain/completeness";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { Period } from "../periods/period.entity.ts";
import type { PeriodRow } from "../periods/period.loaders.ts";
import { DateScalar } from "../../platform/scalars.ts";

registerEnumType(UnitDocument, {
  name: "UnitDocument",
  description: "What units and their people owe in a cycle, in the order in which it comes.",
  valuesConfig: {
    PLAN: { description: "The performance plan (SKP) of each post for the year; done when agreed." },
    REPORT: { description: "The report of each post for the period; done when handed in." },
    ASSESSMENT: { description: "The assessment of each post for the period; done when published." },
    FEEDBACK: { description: "Feedback from the appraiser to each person in the period; never late." },
    AGREEMENT: { description: "The unit's performance agreement for the year (perjanjian kinerja)." },
    ACTION_PLAN: { description: "The unit's action plan of the quarter (rencana aksi)." },
    REALISATION: { description: "What the unit reached in the quarter (realisasi); done when all of it is reported." },
    RATING: { description: "The unit's rating for the quarter or year; done when published." },
  },
});
registerEnumType(Completeness, {
  name: "Completeness",
  description: "How far one kind of document is in a group.",
  valuesConfig: {
    DONE: { description: "All that is owed is there." },
    PARTLY: { description: "Some is there or waits for another, and none is late." },
    LATE: { description: "At least one is past its due date." },
    NOT_DUE: { description: "None is there yet, and all are in time." },
    NOT_APPLICABLE: { description: "Nobody owes any." },
  },
});
registerEnumType(OwedState, {
  name: "OwedState",
  description: "How one document stands that is owed.",
  valuesConfig: {
    DONE: { description: "It is there." },
    WAITING: { description: "Handed on: another has to act." },
    LATE: { description: "Past its due date." },
    NOT_DUE: { description: "Not there, and still in time." },
  },
});

@ObjectType({
  description:
    "How one kind of document stands in a unit. What is not applicable is in none of the counts. Source: plans, reports, assessments and agreements that are owed and that are there. Fresh: at every reading.",
})
export class DocumentCompleteness {
  @Field(() => UnitDocument, { description: "Which." })
  document: UnitDocument;

  @Field(() => Completeness, { description: "How far it is, in one word." })
  completeness: Completeness;

  @Field(() => Period, {
    nullable: true,
    description: "What it is for, where that is not the period asked for: the quarter of a month.",
  })
  period: PeriodRow | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day in time; null where it differs by person, or there is none.",
  })
  dueOn: string | null;

  @Field(() => Int, { description: "How many are owed." })
  owedCount: number;

  @Field(() => Int, { description: "How many of these are there." })
  doneCount: number;

  @Field(() => Int, { description: "How many wait for another." })
  waitingCount: number;

  @Field(() => Int, { description: "How many are past their due date." })
  lateCount: number;

  /** Not a field: by which the list of those who owe is asked for. */
  readonly of: UnitOverview;
}

@ObjectType({
  description:
    "How the published scores of one aspect are spread in a group. Source: published assessments of the unit's people in the period. Fresh: at every reading.",
})
export class AspectSpread {
  @Field(() => Aspect, { description: "Which aspect." })
  aspect: Aspect;

  @Field(() => Int, { description: "Of how many assessments." })
  n: number;

  @Field(() => Boolean, { description: "Whether these are too few to be compared, by the rule in force." })
  isSmall: boolean;

  @Field(() => Float, {
    nullable: true,
    description: "Half score no more, 0 to 100; null where too few to be shown to you.",
  })
  median: number | null;

  @Field(() => Float, { nullable: true, description: "A quarter scores no more, 0 to 100; null as the median." })
  low: number | null;

  @Field(() => Float, { nullable: true, description: "A quarter scores no less, 0 to 100; null as the median." })
  high: number | null;
}

@ObjectType({
  description:
    "Reports and assessments of a unit's people for a period, in numbers. Source: reports and assessments of the unit's people, and what they owe. Fresh: at every reading.",
})
export class PeopleProgress {
  @Field(() => Int, { description: "Reports owed for the period." })
  reportsOwed: number;

  @Field(() => Int, { description: "Of these, handed in." })
  reportsHandedIn: number;

  @Field(() => Int, { description: "Of these, handed in by their due date. Unit: count." })
  reportsPunctual: number;

  @Field(() => Int, { description: "Of those owed, not handed in and past the due date." })
  reportsLate: number;

  @Field(() => Int, { description: "Assessments owed for the period." })
  assessmentsOwed: number;

  @Field(() => Int, { description: "Of these, published." })
  assessmentsPublished: number;
}

@ObjectType({
  description:
    "How a unit stands in a period, in numbers over its people; never one person. Source: posts of the unit on the period's last day. Fresh: at every reading.",
})
export class UnitOverview {
  @Field(() => Period, { description: "The period." })
  period: PeriodRow;

  @Field(() => Boolean, { description: "Whether the units below count too." })
  includeSubunits: boolean;

  readonly unitKey: string;
}

@ObjectType({
  description:
    "A document that is owed and not there, and who has to act. Source: the document's due date and where it stands. Fresh: at every reading.",
})
export class OwedDocument {
  @Field(() => OwedState, { description: "How it stands." })
  state: OwedState;

  @Field(() => DateScalar, { nullable: true, description: "The last day in time; null where there is none." })
  dueOn: string | null;

  @Field(() => Int, { description: "Calendar days after it, counted to today; 0 in time." })
  daysLate: number;

  readonly unitKey: string;
  readonly employeeKey: string | null;
  readonly byEmployeeKey: string | null;
  readonly byHeadOfKey: string | null;
}
