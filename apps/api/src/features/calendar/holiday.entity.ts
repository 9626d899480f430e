import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { DateScalar } from "../../platform/scalars.ts";

export const HolidayKind = { NATIONAL: "NATIONAL", COLLECTIVE_LEAVE: "COLLECTIVE_LEAVE" } as const;
export type HolidayKind = (typeof HolidayKind)[keyof typeof HolidayKind];

registerEnumType(HolidayKind, {
  name: "HolidayKind",
  description: "Why nobody works on a day.",
  valuesConfig: {
    NATIONAL: { description: "National holiday (hari libur nasional)." },
    COLLECTIVE_LEAVE: { description: "Collective leave (cuti bersama)." },
  },
});

@ObjectType({
  description:
    "A day off for all (hari libur nasional, cuti bersama), by decree: data with its source, never computed.",
})
@Entity("holiday")
export class Holiday {
  @Field(() => DateScalar, { description: "The day." })
  @Column("date", { primary: true })
  day: string;

  @Field(() => String, { description: "What it is called." })
  @Column("text")
  name: string;

  @Field(() => HolidayKind, { description: "National holiday or collective leave." })
  @Column("enum", { enum: HolidayKind, enumName: "holiday_kind", default: HolidayKind.NATIONAL })
  kind: HolidayKind;

  @Field(() => String, { description: "The decree that it stands in." })
  @Column("text")
  source: string;
}
