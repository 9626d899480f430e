import { AttendanceCode } from "@andir/domain/attendance-code";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

registerEnumType(AttendanceCode, {
  name: "AttendanceCode",
  description: "What differs from a full day of attendance (kode kehadiran).",
  valuesConfig: {
    TL1: { description: "Came late, the least (terlambat 1)." },
    TL2: { description: "Came late (terlambat 2)." },
    TL3: { description: "Came late (terlambat 3)." },
    TL4: { description: "Came late, the most (terlambat 4)." },
    PSW1: { description: "Left early, the least (pulang sebelum waktu 1)." },
    PSW2: { description: "Left early (pulang sebelum waktu 2)." },
    PSW3: { description: "Left early (pulang sebelum waktu 3)." },
    PSW4: { description: "Left early, the most (pulang sebelum waktu 4)." },
    TK: { description: "Absent without a valid reason (tanpa keterangan)." },
    CUTI: { description: "On leave (cuti)." },
    DL: { description: "On duty elsewhere (dinas luar)." },
    IZIN: { description: "Excused (izin)." },
    SAKIT: { description: "Sick (sakit)." },
  },
});

@ObjectType({ description: "A day on which attendance departed from the schedule." })
export class AttendanceDeparture {
  @Field(() => DateScalar, { description: "The day." })
  day: string;

  @Field(() => AttendanceCode, { description: "What it was." })
  code: AttendanceCode;
}

@ObjectType({
  description:
    "How many days a person was to work and came, and what departed from the schedule (kehadiran). Source: daily attendance, counted by month. Fresh: as of the last month that was counted.",
})
export class Attendance {
  @Field(() => Int, { description: "Working days less leave, of the months that have been counted." })
  scheduledDays: number;

  @Field(() => Int, { description: "Of these, working days attended." })
  attendedDays: number;

  @Field(() => [AttendanceDeparture], { description: "Late, early, absent and excused, by day." })
  departures: AttendanceDeparture[];
}
