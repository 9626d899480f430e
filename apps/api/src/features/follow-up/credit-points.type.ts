import { FunctionalLevel } from "@andir/domain/credit-points";
import { Predicate } from "@andir/domain/predicate";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";

registerEnumType(FunctionalLevel, {
  name: "FunctionalLevel",
  description: "The level of a functional post (jenjang jabatan fungsional, PermenPANRB 1/2023).",
  valuesConfig: {
    PEMULA: { description: "Of skill, the lowest." },
    TERAMPIL: { description: "Of skill, the second." },
    MAHIR: { description: "Of skill, the third." },
    PENYELIA: { description: "Of skill, the highest." },
    AHLI_PERTAMA: { description: "Of expertise, the lowest." },
    AHLI_MUDA: { description: "Of expertise, the second." },
    AHLI_MADYA: { description: "Of expertise, the third." },
    AHLI_UTAMA: { description: "Of expertise, the highest." },
  },
});

@ObjectType({
  description:
    "One conversion of a predicate: points = coefficient x share x months / 12, rounded half up. Source: published predicates of the post, and the coefficients of PermenPANRB 1/2023. Fresh: at every reading.",
})
export class CreditOfPost {
  @Field(() => FunctionalLevel, { description: "The level, as the title of the post ends." })
  level: FunctionalLevel;

  @Field(() => Predicate, { description: "The predicate of the post for its months of the year." })
  predicate: Predicate;

  @Field(() => Float, { description: 'What a year of the level gives with the predicate "Baik". Unit: credit points.' })
  coefficient: number;

  @Field(() => Float, { description: "What part of it the predicate gives. Unit: factor, 1 for the predicate Good." })
  share: number;

  @Field(() => Int, { description: "The months of the post that the predicate stands for." })
  months: number;

  @Field(() => Float, { description: "The points of this conversion. Unit: credit points." })
  points: number;

  positionKey: string;
}

@ObjectType({
  description:
    "What the predicates of a year give in credit points to the holder of functional posts (konversi predikat kinerja ke angka kredit, PermenPANRB 1/2023 art. 37). A working out: the document is the authorised official's. Source: published predicates of the year, and the coefficients of PermenPANRB 1/2023. Fresh: at every reading.",
})
export class CreditPointsOfYear {
  @Field(() => Int, { description: "The year." })
  year: number;

  @Field(() => String, { description: "Version of the dated rules that it is worked out by." })
  ruleVersion: string;

  @Field(() => Float, { description: "The sum of the conversions, as they stand there. Unit: credit points." })
  points: number;

  @Field(() => [CreditOfPost], { description: "A conversion for each functional post, the first first." })
  posts: CreditOfPost[];
}
