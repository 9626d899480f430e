import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import sql from "sql-template-tag";
import { connectionType, nestedList, type Page } from "../../platform/connection.ts";
import { PageArgs } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { Employee } from "../employees/employee.entity.ts";
import { loadEmployee, type EmployeeRow } from "../employees/employee.loaders.ts";
import { CoachingNote, CoachingNoteVersion } from "./coaching-note.entity.ts";
import { AddCoachingNoteInput, ChangeCoachingNoteInput, WithdrawCoachingNoteInput } from "./coaching-note.inputs.ts";
import { coachingNoteList, loadVersionsOf, type CoachingNoteRow } from "./coaching-note.loaders.ts";
import { addCoachingNote, changeCoachingNote, withdrawCoachingNote } from "./coaching-note.service.ts";

const CoachingNoteConnection = connectionType("CoachingNote", () => CoachingNote);

@ArgsType()
class CoachingNotesArgs extends PageArgs {}

const loadNotesOf = nestedList<CoachingNoteRow, CoachingNotesArgs>(
  (scope) => coachingNoteList(scope),
  () => sql`n.employee_key = parent.key`,
);

type NotePayload = Payload<"note", CoachingNoteRow>;

const payload = payloadOf("note");

/** One payload a mutation, as the contract names them. */
const typeOf = (type: string, description: string) =>
  payloadType(type, description, "note", () => CoachingNote, "The note as it is now; null when it failed.");

const AddPayload = typeOf("AddCoachingNotePayload", "The outcome of writing a note.");
const ChangePayload = typeOf("ChangeCoachingNotePayload", "The outcome of changing a note.");
const WithdrawPayload = typeOf("WithdrawCoachingNotePayload", "The outcome of taking a note back.");

@Resolver(() => CoachingNote)
export class CoachingNoteResolver {
  @Mutation(() => AddPayload, {
    description: "Notes something for the guidance of someone whom you appraise (pembinaan).",
  })
  async addCoachingNote(
    @Arg("input", () => AddCoachingNoteInput, { description: "On whom, and what." }) input: AddCoachingNoteInput,
    @Ctx() scope: Scope,
  ): Promise<NotePayload> {
    return payload(await addCoachingNote(scope, input));
  }

  @Mutation(() => ChangePayload, { description: "Changes a note of yours, or shares it; what it said before is kept." })
  async changeCoachingNote(
    @Arg("input", () => ChangeCoachingNoteInput, { description: "Which, and what it says." })
    input: ChangeCoachingNoteInput,
    @Ctx() scope: Scope,
  ): Promise<NotePayload> {
    return payload(await changeCoachingNote(scope, input));
  }

  @Mutation(() => WithdrawPayload, { description: "Takes a note of yours back; that it was there stays known." })
  async withdrawCoachingNote(
    @Arg("input", () => WithdrawCoachingNoteInput, { description: "Which." }) input: WithdrawCoachingNoteInput,
    @Ctx() scope: Scope,
  ): Promise<NotePayload> {
    return payload(await withdrawCoachingNote(scope, input));
  }

  @FieldResolver(() => Employee, { description: "On whom it is." })
  employee(@Root() note: CoachingNoteRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, note.employeeKey);
  }

  @FieldResolver(() => Employee, { description: "Who wrote it." })
  author(@Root() note: CoachingNoteRow, @Ctx() scope: Scope): Promise<EmployeeRow> {
    return loadEmployee.required(scope, note.authorKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What it says; null to the person once it is taken back.",
  })
  text(@Root() { text }: CoachingNoteRow): string | null {
    return text;
  }

  @FieldResolver(() => [CoachingNoteVersion], {
    description: "What it said before, the first first; to the person what it said since it was shared.",
  })
  versions(@Root() note: CoachingNoteRow, @Ctx() scope: Scope): ReturnType<typeof loadVersionsOf> {
    return loadVersionsOf(scope, note.key);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may change it or take it back now." })
  viewerMayChange(@Root() { authorKey, withdrawnAt }: CoachingNoteRow, @Ctx() scope: Scope): boolean {
    return withdrawnAt === null && authorKey === actorOf(scope).employeeKey;
  }
}

@Resolver(() => Employee)
export class EmployeeCoachingNotesResolver {
  @FieldResolver(() => CoachingNoteConnection, {
    description:
      "Notes for the person's guidance that you wrote, or that were shared with you as that person; the newest first.",
  })
  coachingNotes(
    @Root() employee: EmployeeRow,
    @Args(() => CoachingNotesArgs) args: CoachingNotesArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CoachingNoteRow>> {
    return loadNotesOf(scope, employee.key, args, info);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may write a note for the person's guidance." })
  viewerMayCoach(@Root() employee: EmployeeRow, @Ctx() scope: Scope): boolean {
    const { employeeKey, appraisedKeys } = actorOf(scope);
    return employeeKey !== null && employee.key !== employeeKey && appraisedKeys.includes(employee.key);
  }
}
