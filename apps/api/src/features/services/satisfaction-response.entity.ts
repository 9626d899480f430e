import { AgeBand, Education, RespondentSex, SurveyChannel } from "@andir/domain/respondent";
import { SERVICE_ELEMENTS } from "@andir/domain/service-element";
import { randomUUID } from "node:crypto";
import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { DateScalar, DateTimeScalar } from "../../platform/scalars.ts";
import { Service } from "./service.entity.ts";

registerEnumType(AgeBand, {
  name: "AgeBand",
  description: "How old a respondent is (usia), in bands.",
  valuesConfig: {
    UNDER_18: { description: "Under 18." },
    FROM_18: { description: "18 to 25." },
    FROM_26: { description: "26 to 35." },
    FROM_36: { description: "36 to 45." },
    FROM_46: { description: "46 to 59." },
    FROM_60: { description: "60 or older." },
  },
});

registerEnumType(RespondentSex, {
  name: "RespondentSex",
  description: "The sex of a respondent (jenis kelamin).",
  valuesConfig: { FEMALE: { description: "Female (perempuan)." }, MALE: { description: "Male (laki-laki)." } },
});

registerEnumType(Education, {
  name: "Education",
  description: "The last school or degree of a respondent (pendidikan terakhir).",
  valuesConfig: {
    PRIMARY: { description: "Primary school (SD) or none." },
    JUNIOR_SECONDARY: { description: "Junior secondary school (SMP)." },
    SENIOR_SECONDARY: { description: "Senior secondary school (SMA, SMK)." },
    BACHELOR: { description: "Diploma or bachelor (D1 to D4, S1)." },
    MASTER: { description: "Master (S2)." },
    DOCTOR: { description: "Doctor (S3)." },
  },
});

registerEnumType(SurveyChannel, {
  name: "SurveyChannel",
  description: "How an answer to a satisfaction survey came in.",
  valuesConfig: {
    FORM: { description: "By the public form, from a link or a QR code." },
    PAPER: { description: "On paper, brought in by spreadsheet." },
  },
});

/** Where a column is null the condition is, and a check lets that pass. */
const ANSWERED = SERVICE_ELEMENTS.map((element) => `"${element.toLowerCase()}" between 1 and 4`).join(" and ");

/**
 * Not a `Node`: whoever answered is nobody here. The key is random and there is a day without a time, so that rows do not
 * stand in the order in which people stood at the counter.
 */
@ObjectType({
  description:
    "What one user of a service answered to its satisfaction survey (survei kepuasan masyarakat, SKM): nine elements, each from 1 to 4. It names no one. Source: the public form, or paper brought in by spreadsheet. Fresh: at every reading.",
})
@Entity("satisfaction_response")
@Index(["serviceKey", "answeredOn"])
@Check("satisfaction_response_answers", ANSWERED)
export class SatisfactionResponse {
  @PrimaryColumn("uuid")
  key: string = randomUUID();

  @ForeignKey(() => Service)
  @Column("uuid")
  serviceKey: string;

  @Field(() => DateScalar, { description: "The day of the answer, in Asia/Jakarta." })
  @Column("date")
  answeredOn: string;

  @Field(() => SurveyChannel, { description: "How it came in." })
  @Column("enum", { enum: SurveyChannel, enumName: "survey_channel" })
  channel: SurveyChannel;

  @Field(() => Int, { nullable: true, description: "U1, requirements (persyaratan): 1 to 4; null where left out." })
  @Column("smallint", { nullable: true })
  requirements: number | null;

  @Field(() => Int, { nullable: true, description: "U2, procedure (sistem, mekanisme, dan prosedur): 1 to 4." })
  @Column("smallint", { nullable: true })
  procedure: number | null;

  @Field(() => Int, { nullable: true, description: "U3, time (waktu penyelesaian): 1 to 4." })
  @Column("smallint", { nullable: true })
  time: number | null;

  @Field(() => Int, { nullable: true, description: "U4, fee (biaya/tarif): 1 to 4." })
  @Column("smallint", { nullable: true })
  fee: number | null;

  @Field(() => Int, { nullable: true, description: "U5, product (produk spesifikasi jenis pelayanan): 1 to 4." })
  @Column("smallint", { nullable: true })
  product: number | null;

  @Field(() => Int, { nullable: true, description: "U6, competence (kompetensi pelaksana): 1 to 4." })
  @Column("smallint", { nullable: true })
  competence: number | null;

  @Field(() => Int, { nullable: true, description: "U7, conduct (perilaku pelaksana): 1 to 4." })
  @Column("smallint", { nullable: true })
  conduct: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "U8, handling of complaints (penanganan pengaduan, saran dan masukan): 1 to 4.",
  })
  @Column("smallint", { nullable: true })
  complaints: number | null;

  @Field(() => Int, { nullable: true, description: "U9, facilities (sarana dan prasarana): 1 to 4." })
  @Column("smallint", { nullable: true })
  facilities: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      "In the respondent's own words; null where there are none, and for those who see people by pseudonyms.",
  })
  @Column("text", { nullable: true })
  comment: string | null;

  @Field(() => AgeBand, { nullable: true, description: "How old; null where unsaid or not yours to see." })
  @Column("enum", { enum: AgeBand, enumName: "age_band", nullable: true })
  ageBand: AgeBand | null;

  @Field(() => RespondentSex, { nullable: true, description: "The sex; null where unsaid or not yours to see." })
  @Column("enum", { enum: RespondentSex, enumName: "respondent_sex", nullable: true })
  sex: RespondentSex | null;

  @Field(() => Education, { nullable: true, description: "The education; null where unsaid or not yours to see." })
  @Column("enum", { enum: Education, enumName: "education", nullable: true })
  education: Education | null;

  @Field(() => Boolean, { description: "Whether a ticket of the day's queue came with it; which one is not kept." })
  @Column("boolean", { default: false })
  hasTicket: boolean;
}

@ObjectType({
  description:
    "The public form of a service's satisfaction survey, reached by its code from a link or a QR code. Source: who opened it. Fresh: at every reading.",
})
@Entity("service_survey")
export class ServiceSurvey {
  @ForeignKey(() => Service)
  @PrimaryColumn("uuid")
  serviceKey: string;

  @Field(() => String, { description: "Eight letters and digits, as the poster shows them." })
  @Column("text", { unique: true })
  code: string;

  @Field(() => DateTimeScalar, { description: "When it was opened last." })
  @Column("timestamptz")
  openedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was closed; null while it takes answers." })
  @Column("timestamptz", { nullable: true })
  closedAt: Date | null;
}
