import { AbsenceLevel } from "@andir/domain/absence";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

registerEnumType(AbsenceLevel, {
  name: "AbsenceLevel",
  description: "How severe what the regulation names for so many days is (tingkat hukuman disiplin).",
  valuesConfig: {
    LIGHT: { description: "Ringan." },
    MEDIUM: { description: "Sedang." },
    SEVERE: { description: "Berat." },
  },
});

@ObjectType({
  description:
    "Working days without a valid reason in a calendar year (tanpa keterangan, PP 94/2021; of contract employees by their own rule). A flag and no more: an authorised official decides, after hearing the person. Source: days of attendance without a valid reason (TK). Fresh: at every reading.",
})
export class AbsenceOfYear {
  @Field(() => Int, { description: "The year." })
  year: number;

  @Field(() => Boolean, { description: "Whether the days reach a bracket, or enough of them followed one another." })
  isFlagged: boolean;

  @Field(() => AbsenceLevel, { nullable: true, description: "Of the bracket; null below the first." })
  level: AbsenceLevel | null;

  @Field(() => Int, {
    nullable: true,
    description: "So many working days. Null for those who run the cycle: they learn of the flag alone.",
  })
  days: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "The most of them one after another, with no working day between. Unit: working days. Null for those who run the cycle.",
  })
  longestRun: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What the regulation names for it, in its words; null below the first bracket, where the contract says what follows, and for those who run the cycle.",
  })
  sanction: string | null;

  @Field(() => String, { description: "The regulation." })
  source: string;
}
