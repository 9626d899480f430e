import { Column, Entity } from "typeorm";

/** A pass that was used: the same form, sent again, counts once. Kept for as long as the pass could be used. */
@Entity("spent_form_pass")
export class SpentFormPass {
  @Column("text", { primary: true })
  passHash: string;

  @Column("timestamptz")
  expiresAt: Date;
}

/** What the addresses of one day are hashed with. Thrown away after the day, and then nobody can say whose a hash was. */
@Entity("form_day")
export class FormDay {
  @Column("date", { primary: true })
  day: string;

  @Column("text")
  salt: string;
}

/** How often one address has sent one form on one day; gone with the day. */
@Entity("form_sending")
export class FormSending {
  @Column("date", { primary: true })
  day: string;

  @Column("text", { primary: true })
  form: string;

  @Column("text", { primary: true })
  senderHash: string;

  @Column("integer")
  sendings: number;
}
