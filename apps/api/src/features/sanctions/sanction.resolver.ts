import { AbsenceLevel } from "@andir/domain/absence";
import { levelOfSanction } from "@andir/domain/disciplinary-sanction";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { DisciplinarySanction } from "./sanction.entity.ts";
import { RecordSanctionInput, SanctionsArgs, WithdrawSanctionInput } from "./sanction.inputs.ts";
import { sanctionList, type SanctionRow } from "./sanction.loaders.ts";
import { mayWithdraw } from "./sanction.policy.ts";
import { recordSanction, withdrawSanction } from "./sanction.service.ts";

const DisciplinarySanctionConnection = connectionType("DisciplinarySanction", () => DisciplinarySanction);
const SanctionPayload = payloadType(
  "DisciplinarySanctionPayload",
  "The outcome of recording a disciplinary sanction or taking it back.",
  "sanction",
  () => DisciplinarySanction,
  "The sanction as it is now; null when it failed.",
);
type SanctionPayload = Payload<"sanction", SanctionRow>;
const payload = payloadOf("sanction");

@Resolver(() => DisciplinarySanction)
export class DisciplinarySanctionResolver {
  @Query(() => DisciplinarySanctionConnection, {
    description:
      "Disciplinary sanctions that were recorded (hukuman disiplin): all for the authorised official, one's own for everyone else.",
  })
  disciplinarySanctions(
    @Args(() => SanctionsArgs) args: SanctionsArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SanctionRow>> {
    return listPage<SanctionRow>(scope, sanctionList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => SanctionPayload, {
    description:
      "Records a disciplinary sanction that was decided by decree. By the authorised official (PPK, PyB). The allowance follows it, by its formula.",
  })
  async recordSanction(
    @Arg("input", () => RecordSanctionInput, { description: "Of whom, which, by which decree." })
    input: RecordSanctionInput,
    @Ctx() scope: Scope,
  ): Promise<SanctionPayload> {
    return payload(await recordSanction(scope, input));
  }

  @Mutation(() => SanctionPayload, {
    description:
      "Takes a recorded sanction back, as if it had never been. By the authorised official; what the allowance was cut by is made good.",
  })
  async withdrawSanction(
    @Arg("input", () => WithdrawSanctionInput, { description: "Which, and why." }) input: WithdrawSanctionInput,
    @Ctx() scope: Scope,
  ): Promise<SanctionPayload> {
    return payload(await withdrawSanction(scope, input));
  }

  @FieldResolver(() => Employee, { description: "Whom it is about." })
  employee(@Root() { employeeKey }: SanctionRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, employeeKey);
  }

  @FieldResolver(() => AbsenceLevel, { description: "How severe it is (tingkat hukuman disiplin)." })
  level(@Root() { kind }: SanctionRow): AbsenceLevel {
    return levelOfSanction(kind);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who recorded it." })
  recordedBy(@Root() { recordedByKey }: SanctionRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return recordedByKey === null ? null : loadEmployee(scope, recordedByKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "Who took it back; null while it stands." })
  withdrawnBy(@Root() { withdrawnByKey }: SanctionRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return withdrawnByKey === null ? null : loadEmployee(scope, withdrawnByKey);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back now." })
  viewerMayWithdraw(@Root() sanction: SanctionRow, @Ctx() scope: Scope): boolean {
    return mayWithdraw(actorOf(scope), sanction);
  }
}
