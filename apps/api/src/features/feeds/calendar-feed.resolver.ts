import { Arg, Ctx, Extensions, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";
import { Problem } from "../../platform/problem.ts";
import type { RequestScope } from "../../platform/request.ts";
import { Viewer } from "../access/viewer.type.ts";
import { CalendarFeed } from "./calendar-feed.entity.ts";
import { CALENDAR_PATH } from "./calendar-feed.route.ts";
import { endCalendarFeed, findOwnFeed, makeCalendarFeed, type CalendarFeedRow } from "./calendar-feed.service.ts";

@InputType({ description: "A new address for one's calendar." })
class MakeCalendarFeedInput extends MutationInput {}

@InputType({ description: "The end of the address of one's calendar." })
class EndCalendarFeedInput extends MutationInput {}

@ObjectType({ description: "The outcome of making an address for one's calendar." })
class MakeCalendarFeedPayload {
  @Field(() => String, {
    nullable: true,
    description:
      "Shown this once, and again to its idempotency key. Whoever has it reads your deadlines: keep it as a password.",
  })
  address: string | null;

  @Field(() => CalendarFeed, { nullable: true, description: "The calendar; null when it failed." })
  calendarFeed: CalendarFeedRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of ending the address of one's calendar." })
class EndCalendarFeedPayload {
  @Field(() => [Problem], { description: "What to mend; empty when it worked. Ending it twice is no fault." })
  problems: Problem[];
}

@Resolver(() => Viewer)
export class CalendarFeedResolver {
  @FieldResolver(() => CalendarFeed, {
    nullable: true,
    description: "The private address of your deadlines for a calendar program; null while you have none.",
  })
  calendarFeed(@Ctx() scope: RequestScope): Promise<CalendarFeedRow | null> {
    return findOwnFeed(scope);
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => MakeCalendarFeedPayload, {
    description: "Makes the private address of your deadlines. The one before opens nothing from then on.",
  })
  async makeCalendarFeed(
    @Arg("input", () => MakeCalendarFeedInput, { nullable: true, description: "Nothing, or an idempotency key." })
    input: MakeCalendarFeedInput | null,
    @Ctx() scope: RequestScope,
  ): Promise<MakeCalendarFeedPayload> {
    const outcome = await makeCalendarFeed(scope, input ?? {});
    if (Array.isArray(outcome)) return { address: null, calendarFeed: null, problems: outcome };
    const address = `${scope.publicUrl}${CALENDAR_PATH}?key=${outcome.token}`;
    return { address, calendarFeed: await findOwnFeed(scope), problems: [] };
  }

  @Extensions({ sessionOnly: true })
  @Mutation(() => EndCalendarFeedPayload, { description: "Ends the address of your deadlines, at once." })
  async endCalendarFeed(
    @Arg("input", () => EndCalendarFeedInput, { nullable: true, description: "Nothing, or an idempotency key." })
    input: EndCalendarFeedInput | null,
    @Ctx() scope: RequestScope,
  ): Promise<EndCalendarFeedPayload> {
    const outcome = await endCalendarFeed(scope, input ?? {});
    return { problems: Array.isArray(outcome) ? outcome : [] };
  }
}
