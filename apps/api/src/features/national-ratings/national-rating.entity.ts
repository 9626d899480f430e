import { NationalComparison } from "@andir/domain/national-comparison";
import { Predicate } from "@andir/domain/predicate";
import { Rating } from "@andir/domain/rating";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { Position } from "../employees/position.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Period } from "../periods/period.entity.ts";

registerEnumType(NationalComparison, {
  name: "NationalComparison",
  description: "How a rating of the national e-Kinerja stands beside the assessment published here.",
  valuesConfig: {
    SAME: { description: "Both ratings are the same." },
    DIFFERENT: { description: "The work result, the behaviour or both differ." },
    NOT_RATED_HERE: { description: "Nothing with ratings is published here for that post and period." },
  },
});

@ObjectType({
  implements: Node,
  description:
    'What the national e-Kinerja holds as the official ratings of a post for a period (rekap penilaian). It stands beside the assessment made here and changes nothing of it. Source: the file "Rekap Penilaian" that was brought in last. Fresh: as of that import.',
})
@Entity("national_rating")
@Unique(["positionKey", "periodKey"])
@Index(["periodKey", "unitKey"])
@Index(["employeeKey"])
export class NationalRating extends Node {
  @ForeignKey(() => Employee)
  @Column("uuid")
  employeeKey: string;

  @ForeignKey(() => Position)
  @Column("uuid")
  positionKey: string;

  /** Of the post: what was so in the period stays so. */
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @ForeignKey(() => Period)
  @Column("uuid")
  periodKey: string;

  @Field(() => Rating, { description: "Work result (rating hasil kerja), as the national system has it." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  workResult: Rating;

  @Field(() => Rating, { description: "Behaviour (rating perilaku kerja), as the national system has it." })
  @Column("enum", { enum: Rating, enumName: "rating" })
  behaviour: Rating;

  @Field(() => Predicate, { description: "The predicate as the national system has it, which the matrix gives too." })
  @Column("enum", { enum: Predicate, enumName: "predicate" })
  predicate: Predicate;

  @Field(() => DateTimeScalar, { description: "When the file that says so was brought in." })
  @Column("timestamptz")
  importedAt: Date;
}
