import { Column, Entity } from "typeorm";

/** Points that an account has used in an hour, added up from all processes. Rows of past hours are swept. */
@Entity("points_used")
export class PointsUsed {
  @Column("uuid", { primary: true })
  accountKey: string;

  @Column("timestamptz", { primary: true })
  hour: Date;

  @Column("bigint")
  points: number;
}
