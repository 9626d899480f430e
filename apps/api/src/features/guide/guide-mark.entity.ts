import { Column, Entity, ForeignKey } from "typeorm";
import { Account } from "../access/account.entity.ts";

/** What one has put away or seen of the guide; without a row, nothing. */
@Entity("guide_mark")
export class GuideMark {
  @ForeignKey(() => Account)
  @Column("uuid", { primary: true })
  accountKey: string;

  /** When the first steps were put away; null while they are shown. */
  @Column("timestamptz", { nullable: true })
  putAwayAt: Date | null;

  /** Up to which day the changes of the product were seen. */
  @Column("date", { nullable: true })
  changesSeenOn: string | null;
}
