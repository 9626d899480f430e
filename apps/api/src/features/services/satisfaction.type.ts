import { SatisfactionBand, type ElementSums } from "@andir/domain/satisfaction-index";
import { ServiceElement } from "@andir/domain/service-element";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";

registerEnumType(SatisfactionBand, {
  name: "SatisfactionBand",
  description: "The quality of a service by its satisfaction index (mutu pelayanan). Source: PermenPANRB 14/2017.",
  valuesConfig: {
    A: { description: "Very good (sangat baik): 88.31 to 100." },
    B: { description: "Good (baik): 76.61 to 88.30." },
    C: { description: "Less than good (kurang baik): 65.00 to 76.60." },
    D: { description: "Not good (tidak baik): 25.00 to 64.99." },
  },
});

registerEnumType(ServiceElement, {
  name: "ServiceElement",
  description: "An element of a satisfaction survey (unsur SKM), in the order of PermenPANRB 14/2017.",
  valuesConfig: {
    REQUIREMENTS: { description: "U1, requirements (persyaratan)." },
    PROCEDURE: { description: "U2, system, mechanism and procedure (sistem, mekanisme, dan prosedur)." },
    TIME: { description: "U3, time to completion (waktu penyelesaian)." },
    FEE: { description: "U4, fee (biaya/tarif)." },
    PRODUCT: { description: "U5, what is delivered against the standard (produk spesifikasi jenis pelayanan)." },
    COMPETENCE: { description: "U6, competence of the staff (kompetensi pelaksana)." },
    CONDUCT: { description: "U7, conduct of the staff (perilaku pelaksana)." },
    COMPLAINTS: { description: "U8, handling of complaints (penanganan pengaduan, saran dan masukan)." },
    FACILITIES: { description: "U9, facilities (sarana dan prasarana)." },
  },
});

@ObjectType({
  description:
    "One element of a satisfaction index. Source: answers to the satisfaction survey. Fresh: at every reading.",
})
export class ElementScore {
  @Field(() => ServiceElement, { description: "Which." })
  element: ServiceElement;

  @Field(() => Int, { description: "How many answered it." })
  count: number;

  @Field(() => Float, {
    nullable: true,
    description: "The mean of their answers (nilai rata-rata), 1 to 4, to two decimals; null where nobody answered.",
  })
  mean: number | null;

  @Field(() => Float, { nullable: true, description: "The same on the scale of the index, 25 to 100: the mean x 25." })
  value: number | null;

  @Field(() => SatisfactionBand, { nullable: true, description: "The band of that value." })
  band: SatisfactionBand | null;
}

@ObjectType({
  description:
    "The satisfaction index of some answers (indeks kepuasan masyarakat, IKM), by PermenPANRB 14/2017. Source: answers to the satisfaction survey. Fresh: at every reading.",
})
export class SatisfactionIndex {
  /** Null when withheld. */
  readonly sums: ElementSums | null;

  @Field(() => Int, { nullable: true, description: "How many answered; null when withheld." })
  respondents: number | null;

  @Field(() => Boolean, {
    description:
      "Whether it is of too few respondents to be told to anyone but those who may read the answers one by one.",
  })
  isWithheld: boolean;

  @Field(() => Float, {
    nullable: true,
    description:
      "25 to 100, to two decimals; null when withheld, and while some element has no answer: see `unanswered`.",
  })
  index: number | null;

  @Field(() => SatisfactionBand, { nullable: true, description: "The band of the rounded index." })
  band: SatisfactionBand | null;

  @Field(() => [ElementScore], { description: "The nine elements, U1 to U9; none when withheld." })
  elements: readonly ElementScore[];

  @Field(() => [ServiceElement], {
    description: "The element of the lowest mean; several when they are level.",
  })
  weakest: readonly ServiceElement[];

  @Field(() => [ServiceElement], {
    description: "The elements that nobody answered: without all nine there is no index.",
  })
  unanswered: readonly ServiceElement[];
}

@ObjectType({
  description:
    "The satisfaction index of one span of time. Source: answers to the satisfaction survey. Fresh: at every reading.",
})
export class SatisfactionPoint {
  @Field(() => DateScalar, { description: "First day of the month or quarter, in Asia/Jakarta." })
  startsOn: string;

  @Field(() => SatisfactionIndex, { description: "The index of the answers of that span." })
  satisfaction: SatisfactionIndex;
}

export const SatisfactionSpan = { MONTH: "MONTH", QUARTER: "QUARTER" } as const;
export type SatisfactionSpan = (typeof SatisfactionSpan)[keyof typeof SatisfactionSpan];
registerEnumType(SatisfactionSpan, {
  name: "SatisfactionSpan",
  description: "By what a trend is cut.",
  valuesConfig: { MONTH: { description: "Calendar months." }, QUARTER: { description: "Calendar quarters." } },
});
