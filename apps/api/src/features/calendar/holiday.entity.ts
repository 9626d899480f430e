import { Column, Entity } from "typeorm";

/** A day off for all (hari libur nasional, cuti bersama), by decree: data with its source, never computed. */
@Entity("holiday")
export class Holiday {
  @Column("date", { primary: true })
  day: string;

  @Column("text")
  name: string;

  @Column("text")
  source: string;
}
