import sql from "sql-template-tag";
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import { DateScalar } from "../../platform/scalars.ts";
import type { Scope } from "../../platform/scope.ts";
import { rows } from "../../platform/sql.ts";
import { Viewer } from "../access/viewer.type.ts";

@ObjectType({
  description:
    "A week in which you signed in: all that is kept of how you use the product. Source: signing in. Fresh: at once.",
})
export class UseWeek {
  @Field(() => DateScalar, { description: "Its Monday." })
  startsOn: string;

  @Field(() => Boolean, { description: "Whether it was with a phone." })
  onPhone: boolean;

  @Field(() => Boolean, { description: "Whether it was with a computer." })
  onComputer: boolean;
}

/** So many weeks as the longest rule keeps: five years. */
const MOST_WEEKS = 270;

@Resolver(() => Viewer)
export class OwnUseResolver {
  @FieldResolver(() => [UseWeek], {
    description: "Weeks in which you signed in, the last first, as far as they are kept. Nobody else sees them.",
  })
  ownUse(@Root() { actor }: Viewer, @Ctx() scope: Scope): Promise<UseWeek[]> {
    return rows<UseWeek>(
      scope,
      sql`select w.starts_on as "startsOn", w.on_phone as "onPhone", w.on_computer as "onComputer" from week_of_use w
          where w.employee_key = ${actor.employeeKey}::uuid order by w.starts_on desc limit ${MOST_WEEKS}`,
    );
  }
}
