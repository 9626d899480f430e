import { agencyDate } from "@andir/domain/iso-date";
import sql from "sql-template-tag";
import { ArgsType, Field, InputType } from "type-graphql";
import type { ListSource } from "../../platform/connection.ts";
import { combination, compare, compileFilter, StringComparison, type Combinable } from "../../platform/filter.ts";
import { orderTerms } from "../../platform/order.ts";
import { PageArgs } from "../../platform/page.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { accountColumns } from "./account.loaders.ts";
import { authorizeAccounts, visibleAccounts } from "./account.policy.ts";

@InputType({ description: "Which accounts." })
export class AccountFilter implements Combinable<AccountFilter> {
  @Field(() => [AccountFilter], combination.and)
  and?: AccountFilter[] | null;

  @Field(() => [AccountFilter], combination.or)
  or?: AccountFilter[] | null;

  @Field(() => AccountFilter, combination.not)
  not?: AccountFilter | null;

  @Field(() => StringComparison, { nullable: true, description: "By user name." })
  identifier?: StringComparison | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that can, or cannot, be signed in to." })
  isActive?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Only those that were, or were never, signed in to." })
  hasBegun?: boolean | null;
}

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => AccountFilter, { nullable: true, description: "Which accounts; all without it." })
  filter?: AccountFilter | null;
}

export function accountList(scope: Scope, args: AccountsArgs): ListSource {
  authorizeAccounts(scope);
  return {
    list: "accounts",
    columns: () => accountColumns(agencyDate(scope.now)),
    from: sql`account c`,
    where: [
      visibleAccounts(actorOf(scope)),
      compileFilter(args.filter, {
        identifier: (value) => compare(sql`c.identifier`, "text", value),
        isActive: (value) => sql`c.is_active = ${value}`,
        hasBegun: (value) => sql`(c.last_sign_in_at is not null) = ${value}`,
      }),
    ],
    order: orderTerms(
      null,
      [{ field: "IDENTIFIER", direction: "ASC" }],
      { IDENTIFIER: { sql: sql`c.identifier`, type: "text", nullable: false } },
      sql`c.key`,
    ),
  };
}
