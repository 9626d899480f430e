import { OrganisationRating } from "@andir/domain/organisation-rating";
import { UnitRatingStatus } from "@andir/domain/unit-rating-status";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, Unique } from "typeorm";
import { Node } from "../../platform/node.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import { Employee } from "../employees/employee.entity.ts";
import { OrgUnit } from "../org-units/org-unit.entity.ts";
import { Period } from "../periods/period.entity.ts";

registerEnumType(OrganisationRating, {
  name: "OrganisationRating",
  description: "How a unit did in a period (predikat kinerja organisasi, SE MenPANRB 3/2023).",
  valuesConfig: {
    VERY_POOR: { description: "Sangat Kurang." },
    POOR: { description: "Kurang." },
    NEEDS_IMPROVEMENT: { description: "Butuh Perbaikan." },
    GOOD: { description: "Baik." },
    OUTSTANDING: { description: "Istimewa." },
  },
});
registerEnumType(UnitRatingStatus, {
  name: "UnitRatingStatus",
  description: "Where the rating of a unit stands.",
  valuesConfig: {
    DRAFT: { description: "Being weighed by the leader above; the unit and its head do not see it." },
    PUBLISHED: { description: "Open to everyone (diterbitkan); it is the work result of the unit's head." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "The rating of one unit for one quarter or year (capaian kinerja organisasi), set by the leader one level above with a reason. Never set by the unit's own head. Source: the leader above, with a reason. Fresh: a draft at every reading; a published one as it was published.",
})
@Entity("unit_rating")
@Unique(["unitKey", "periodKey"])
@Index(["unitKey", "periodEndsOn", "key"])
@ForeignKey(() => Period, ["periodKey", "periodEndsOn"], ["key", "endsOn"])
export class UnitRating extends Node {
  @ForeignKey(() => OrgUnit)
  @Column("uuid")
  unitKey: string;

  @Column("uuid")
  periodKey: string;

  /** Of the period, held here too so that an index gives the newest first; the foreign key keeps both the same. */
  @Column("date")
  periodEndsOn: string;

  @Field(() => UnitRatingStatus, { description: "Where it stands." })
  @Column("enum", { enum: UnitRatingStatus, enumName: "unit_rating_status" })
  status: UnitRatingStatus;

  @Field(() => OrganisationRating, { description: "The rating, chosen by the leader above." })
  @Column("enum", { enum: OrganisationRating, enumName: "organisation_rating" })
  rating: OrganisationRating;

  @Field(() => String, {
    nullable: true,
    description: "Why; null for those who meet people under pseudonyms, since words name people.",
  })
  @Column("text")
  reason: string | null;

  /** Who set it last. */
  @ForeignKey(() => Employee)
  @Column("uuid", { nullable: true })
  setByKey: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was published; null for a draft." })
  @Column("timestamptz", { nullable: true })
  publishedAt: Date | null;
}
