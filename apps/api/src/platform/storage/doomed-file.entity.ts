import { Column, Entity, Index } from "typeorm";

/**
 * A stored file that is to go. It is named here before it is stored and taken off in the transaction that makes its record,
 * and named again by a trigger when the record goes: so whatever fails, no file is kept that nothing points to, and no file is
 * ever looked for by comparing what is stored with what is known.
 */
@Entity("doomed_file")
export class DoomedFile {
  @Column("text", { primary: true })
  path: string;

  /** One that is being put here has an hour to get its record. */
  @Index()
  @Column("timestamptz")
  notBefore: Date;
}
