import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** That a row changed which is copied into columns; triggers write it, whoever changes the row. Rows of more than a day are swept. */
@Entity("replica_change")
export class ReplicaChange {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id: number;

  @Column("text")
  tableName: string;

  /** Null: all of the table, or so much that it is read anew. */
  @Column("uuid", { nullable: true })
  recordKey: string | null;

  /** The transaction that wrote it, as a number that is never given twice. */
  @Index()
  @Column("bigint")
  transaction: number;

  @Column("timestamptz")
  at: Date;
}
