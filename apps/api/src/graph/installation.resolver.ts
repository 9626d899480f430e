import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { Ctx, Extensions, Field, FieldResolver, Int, ObjectType, Query, Resolver } from "type-graphql";
import { demoAccounts, demoPassword } from "../demo/accounts.ts";
import { cycleRulesOn } from "../features/periods/cycle-rule.loaders.ts";
import { findRetention, Retention } from "../features/privacy/retention.ts";
import type { RequestScope } from "../platform/request.ts";
import type { Scope } from "../platform/scope.ts";
import { firstRow } from "../platform/sql.ts";

@ObjectType({ description: "An account of the demo, shown on the sign-in page." })
class DemoAccount {
  @Field(() => String, { description: "User name." })
  identifier: string;

  @Field(() => String, { description: "Whose view it gives, in Indonesian." })
  description: string;

  @Field(() => String, { description: "Whose view it gives, in English." })
  descriptionEn: string;
}

@ObjectType({ description: "What may be known of this installation before anyone has signed in." })
class Installation {
  @Field(() => String, { description: "The agency's name." })
  agencyName: string;

  @Field(() => Boolean, { description: "Whether the data is invented; then every page says so." })
  isDemo: boolean;

  @Field(() => String, { nullable: true, description: "The password of every demo account; null outside the demo." })
  demoPassword: string | null;

  @Field(() => [DemoAccount], { description: "Accounts to try; empty outside the demo." })
  demoAccounts: DemoAccount[];
}

@Resolver(() => Installation)
export class InstallationResolver {
  @Extensions({ open: true, beforeSecondFactor: true })
  @Query(() => Installation, { description: "What the sign-in page needs; open without sign-in." })
  async installation(@Ctx() scope: Scope): Promise<Installation> {
    const agency = await firstRow<{ name: string; isDemo: boolean }>(
      scope,
      sql`select name, is_demo as "isDemo" from agency`,
    );
    const isDemo = agency?.isDemo ?? false;
    return {
      agencyName: agency?.name ?? "",
      isDemo,
      demoPassword: isDemo ? demoPassword : null,
      demoAccounts: isDemo
        ? demoAccounts.map(({ identifier, describes }) => ({
            identifier,
            description: describes.id,
            descriptionEn: describes.en,
          }))
        : [],
    };
  }

  @FieldResolver(() => Boolean, {
    description: "Whether this is the sandbox: nothing that is done here reaches the agency's own records.",
  })
  isSandbox(@Ctx() { sandbox }: RequestScope): boolean {
    return sandbox?.isInside ?? false;
  }

  @FieldResolver(() => Boolean, { description: "Whether one can practise with invented records here." })
  hasSandbox(@Ctx() { sandbox }: RequestScope): boolean {
    return sandbox !== undefined;
  }

  @FieldResolver(() => Retention, { description: "How long names are kept: the privacy notice says it to everyone." })
  retention(@Ctx() scope: Scope): Promise<Retention> {
    return findRetention(scope);
  }

  @FieldResolver(() => Int, {
    description:
      "For how long it is kept in which weeks a person signed in; the notice says that too. Unit: months. Source: the rules of the cycle. Fresh: at every reading, by the rules of today.",
  })
  async useKeptMonths(@Ctx() scope: Scope): Promise<number> {
    return (await cycleRulesOn(scope, agencyDate(scope.now))).adoption.keepMonths;
  }
}
