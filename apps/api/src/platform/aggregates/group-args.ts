import { ArgsType, type ClassType, Field, Int } from "type-graphql";
import type { Having } from "./aggregate-types.ts";
import { AGENCY_ZONE, DateBucket } from "./date-bucket.ts";
import type { GroupOrder } from "./number-asked.ts";

/** More would hold up everyone else; who needs them filters, or groups by less. */
export const MOST_SHOWN = 10_000;

/** What groups are asked for with. */
export interface GroupsArgs<K extends string> {
  groupBy: K[];
  shareWithin?: K[] | null;
  dateBucket: DateBucket;
  timezone: string;
  unitLevel?: number | null;
  having?: Having | null;
  orderBy?: GroupOrder[] | null;
  first: number;
}

export function groupsArgs<K extends string>(
  key: Readonly<Record<K, K>>,
  having: ClassType<Having>,
  order: ClassType<GroupOrder>,
): ClassType<GroupsArgs<K>> {
  @ArgsType()
  class Args implements GroupsArgs<K> {
    @Field(() => [key], { description: "By what: one to three, each once." })
    groupBy: K[];

    @Field(() => [key], {
      nullable: true,
      description:
        "Among which groups the share is taken: those that are alike in these of `groupBy`; among all without it.",
    })
    shareWithin?: K[] | null;

    @Field(() => DateBucket, { defaultValue: DateBucket.PERIOD, description: "How days and periods are put together." })
    dateBucket: DateBucket;

    @Field(() => String, {
      defaultValue: AGENCY_ZONE,
      description: "By the clocks of which time zone (IANA) an instant belongs to a day; days and periods have none.",
    })
    timezone: string;

    @Field(() => Int, {
      nullable: true,
      description:
        "How units are put together: by the one above at this level, 0 for the root; each by itself without it.",
    })
    unitLevel?: number | null;

    @Field(() => having, { nullable: true, description: "Only groups of which this is true." })
    having?: Having | null;

    @Field(() => [order], { nullable: true, description: "In which order; by their keys without it." })
    orderBy?: GroupOrder[] | null;

    @Field(() => Int, { defaultValue: 1_000, description: "At most so many, 1-10,000." })
    first: number;
  }
  return Args;
}
