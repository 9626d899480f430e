import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { Employee } from "./employee.entity.ts";

/** A record of a person who stood in the files twice. What hung on it hangs on the other one now, and links to it lead there. */
@Entity("merged_employee")
export class MergedEmployee {
  /** The key that the record had: the chain of events still names it. */
  @PrimaryColumn("uuid")
  key: string;

  @Index()
  @ForeignKey(() => Employee)
  @Column("uuid")
  intoKey: string;

  @Column("text")
  name: string;

  @Column("text", { nullable: true })
  nip: string | null;

  @Column("timestamptz")
  mergedAt: Date;
}
