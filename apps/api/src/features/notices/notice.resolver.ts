import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Field, FieldResolver, Info, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import type { Soon } from "../../platform/kept.ts";
import { Node } from "../../platform/node.ts";
import { pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { Period } from "../periods/period.entity.ts";
import { loadPeriod, type PeriodRow } from "../periods/period.loaders.ts";
import { Viewer } from "../access/viewer.type.ts";
import { Notice, NoticePreference } from "./notice.entity.ts";
import { MarkAllNoticesReadInput, MarkNoticeReadInput, SetNoticePreferenceInput } from "./notice.inputs.ts";
import { noticeList, NoticesArgs } from "./notice.list.ts";
import { countUnread, listPreferences, type NoticeRow, type PreferenceRow } from "./notice.loaders.ts";
import { NOTICED } from "./notice.records.ts";
import { markAllNoticesRead, markNoticeRead, setNoticePreference } from "./notice.service.ts";

const NoticeConnection = connectionType("Notice", () => Notice);

@ObjectType({ description: "The outcome of reading a notice." })
class MarkNoticeReadPayload {
  @Field(() => Notice, { nullable: true, description: "The notice; null when it failed." })
  notice: NoticeRow | null;

  @Field(() => Int, { description: "How many are still new." })
  unreadNoticeCount: number;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of having read everything." })
class MarkAllNoticesReadPayload {
  @Field(() => Int, { description: "How many are still new." })
  unreadNoticeCount: number;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

const SetNoticePreferencePayload = payloadType(
  "SetNoticePreferencePayload",
  "The outcome of choosing what comes by mail.",
  "preference",
  () => NoticePreference,
  "What holds now; null when it failed.",
);
type SetNoticePreferencePayload = Payload<"preference", PreferenceRow>;

@Resolver(() => Viewer)
export class ViewerNoticesResolver {
  @FieldResolver(() => NoticeConnection, { description: "What you were told, the newest first." })
  notices(
    @Args(() => NoticesArgs) args: NoticesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<NoticeRow>> {
    return listPage<NoticeRow>(scope, noticeList(scope, args), { page: pageRequest(args), shown: shownOf(info) });
  }

  @FieldResolver(() => Int, { description: "How many notices you have not read." })
  unreadNoticeCount(@Ctx() scope: Scope): Promise<number> {
    return countUnread(scope);
  }

  @FieldResolver(() => [NoticePreference], { description: "For each kind of notice, whether it comes by mail too." })
  noticePreferences(@Ctx() scope: Scope): Promise<PreferenceRow[]> {
    return listPreferences(scope);
  }
}

@Resolver(() => Notice)
export class NoticeResolver {
  @FieldResolver(() => Node, {
    nullable: true,
    description: "What it is about. Null where there is nothing to open, as for a record that only its owner opens.",
  })
  async record(@Root() { noun, recordKey }: NoticeRow, @Ctx() scope: Scope): Promise<object | null> {
    const noticed = NOTICED[noun];
    const row = noticed && (await noticed.load(scope, recordKey));
    return row ? { ...row, __typename: noticed.type } : null;
  }

  @FieldResolver(() => Period, { nullable: true, description: "Of which period; null where there is none." })
  period(@Root() { periodKey }: NoticeRow, @Ctx() scope: Scope): Soon<PeriodRow | null> {
    return periodKey === null ? null : loadPeriod(scope, periodKey);
  }

  @FieldResolver(() => Employee, {
    nullable: true,
    description: "Whose record it is about; null when it is your own, or that of many.",
  })
  employee(@Root() { subjectKey }: NoticeRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return subjectKey === null || subjectKey === actorOf(scope).employeeKey ? null : loadEmployee(scope, subjectKey);
  }

  @FieldResolver(() => Employee, { nullable: true, description: "In whose place you are told, by a delegation." })
  onBehalfOf(@Root() { onBehalfOfKey }: NoticeRow, @Ctx() scope: Scope): Promise<EmployeeRow | null> | null {
    return onBehalfOfKey === null ? null : loadEmployee(scope, onBehalfOfKey);
  }

  @Mutation(() => MarkNoticeReadPayload, { description: "Marks one of your notices as read." })
  async markNoticeRead(
    @Arg("input", () => MarkNoticeReadInput, { description: "Which." }) input: MarkNoticeReadInput,
    @Ctx() scope: Scope,
  ): Promise<MarkNoticeReadPayload> {
    const outcome = await markNoticeRead(scope, input);
    const unreadNoticeCount = await countUnread(scope);
    return Array.isArray(outcome)
      ? { notice: null, unreadNoticeCount, problems: outcome }
      : { notice: outcome, unreadNoticeCount, problems: [] };
  }

  @Mutation(() => MarkAllNoticesReadPayload, { description: "Marks all of your notices as read." })
  async markAllNoticesRead(
    @Arg("input", () => MarkAllNoticesReadInput, { nullable: true, description: "Nothing, or an idempotency key." })
    input: MarkAllNoticesReadInput | null,
    @Ctx() scope: Scope,
  ): Promise<MarkAllNoticesReadPayload> {
    const outcome = await markAllNoticesRead(scope, input ?? {});
    return { unreadNoticeCount: await countUnread(scope), problems: Array.isArray(outcome) ? outcome : [] };
  }

  @Mutation(() => SetNoticePreferencePayload, {
    description: "Chooses whether a kind of notice comes by mail as well.",
  })
  async setNoticePreference(
    @Arg("input", () => SetNoticePreferenceInput, { description: "Which kind, and whether." })
    input: SetNoticePreferenceInput,
    @Ctx() scope: Scope,
  ): Promise<SetNoticePreferencePayload> {
    const outcome = await setNoticePreference(scope, input);
    return payloadOf("preference")(outcome);
  }
}
