import { DayOrder } from "@andir/domain/import-cell";
import { headOf } from "@andir/domain/import-columns";
import { ImportOutcome } from "@andir/domain/import-outcome";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from "type-graphql";
import { connectionType, listPage, type Page } from "../../platform/connection.ts";
import { globalId } from "../../platform/global-id.ts";
import type { ImportShape } from "../../platform/imports/import-shape.ts";
import { findShape, shapesFor } from "../../platform/imports/shape-registry.ts";
import { PageArgs, pageRequest } from "../../platform/page.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { shownOf } from "../../platform/selection.ts";
import { actorOf } from "../../platform/sight.ts";
import { CheckImportInput, CommitImportInput, ImportInput } from "./import.inputs.ts";
import { mayCancel, mayCommit, mayMap, mayUndo } from "./import.policy.ts";
import { cancelImport, checkImport, commitImport, undoImport } from "./import.service.ts";
import {
  ImportColumnMapping,
  ImportOutcomes,
  ImportPassedLine,
  ImportRowProblem,
  ImportRowView,
  ImportShapeInfo,
  ImportSheet,
  ImportText,
  passedLineOf,
  problemOf,
  textOf,
} from "./import.type.ts";
import { headsOf, rowView } from "./row-view.ts";
import { ImportRun } from "./import-run.entity.ts";
import {
  importRowList,
  importRunList,
  loadOutcomeCounts,
  passedLineList,
  type ImportRowRow,
  type ImportRunRow,
  type PassedLineRow,
} from "./import-run.loaders.ts";

const ImportRunConnection = connectionType("ImportRun", () => ImportRun);
const ImportRowConnection = connectionType("ImportRow", () => ImportRowView);
const ImportPassedLineConnection = connectionType("ImportPassedLine", () => ImportPassedLine);

const ImportPayload = payloadType(
  "ImportPayload",
  "The outcome of a step of an import.",
  "import",
  () => ImportRun,
  "The import as it is now; null when it failed.",
);
type ImportPayload = Payload<"import", ImportRunRow>;

const payload = payloadOf("import");

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Query(() => [ImportShapeInfo], { description: "The kinds of files that you may bring in; none for most people." })
  importShapes(@Ctx() scope: Scope): ImportShapeInfo[] {
    return shapesFor(actorOf(scope)).map(infoOf);
  }

  @Query(() => ImportRunConnection, { description: "Your imports, the newest first." })
  importRuns(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ImportRunRow>> {
    return listPage<ImportRunRow>(scope, importRunList(scope), { page: pageRequest(args), shown: shownOf(info) });
  }

  @Mutation(() => ImportPayload, {
    description:
      "Confirms how a file is read and has its rows looked through beside the request (uji coba): nothing is changed by it. The file itself comes by POST /imports.",
  })
  async checkImport(
    @Arg("input", () => CheckImportInput, { description: "Which, and what differs from what was recognised." })
    input: CheckImportInput,
    @Ctx() scope: Scope,
  ): Promise<ImportPayload> {
    return payload(await checkImport(scope, input));
  }

  @Mutation(() => ImportPayload, {
    description: "Brings the rows in beside the request, in one transaction: all that are meant, or none.",
  })
  async commitImport(
    @Arg("input", () => CommitImportInput, { description: "Which, and which rows." }) input: CommitImportInput,
    @Ctx() scope: Scope,
  ): Promise<ImportPayload> {
    return payload(await commitImport(scope, input));
  }

  @Mutation(() => ImportPayload, {
    description: "Gives up an import that waits, or stops the step that is under way; nothing of it stays.",
  })
  async cancelImport(
    @Arg("input", () => ImportInput, { description: "Which." }) input: ImportInput,
    @Ctx() scope: Scope,
  ): Promise<ImportPayload> {
    return payload(await cancelImport(scope, input));
  }

  @Mutation(() => ImportPayload, {
    description:
      "Takes the rows of an import back beside the request, within a month, where nothing has been built on any of them; else none, and the import says why.",
  })
  async undoImport(
    @Arg("input", () => ImportInput, { description: "Which." }) input: ImportInput,
    @Ctx() scope: Scope,
  ): Promise<ImportPayload> {
    return payload(await undoImport(scope, input));
  }

  @FieldResolver(() => ImportShapeInfo, {
    nullable: true,
    description: "What the file is taken for; null until known.",
  })
  shape(@Root() run: ImportRunRow): ImportShapeInfo | null {
    const shape = findShape(run.kind ?? "");
    return shape && infoOf(shape);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: "The record that it is about; null where its shape has none, and until it is said.",
  })
  targetId(@Root() { kind, targetKey }: ImportRunRow): string | null {
    const { target } = findShape(kind ?? "") ?? {};
    return target && targetKey !== null ? globalId(target.type, targetKey) : null;
  }

  @FieldResolver(() => [ImportSheet], { description: "Its sheets, in order." })
  sheets(@Root() run: ImportRunRow): ImportSheet[] {
    return run.sheets.map(({ name, isHidden }) => ({ name, isHidden }));
  }

  @FieldResolver(() => [String], { description: "The heads of the columns of the sheet that is read, in order." })
  heads(@Root() run: ImportRunRow): string[] {
    const lines = run.sheets[run.sheet]?.lines ?? [];
    return [...(lines.find(({ row }) => row === run.headRow)?.texts ?? lines[0]?.texts ?? [])];
  }

  @FieldResolver(() => [[String]], { description: "The first lines below the head, as the file has them." })
  preview(@Root() run: ImportRunRow): string[][] {
    const lines = run.sheets[run.sheet]?.lines ?? [];
    return lines
      .filter(({ row }) => row > (run.headRow ?? 0))
      .slice(0, 5)
      .map(({ texts }) => [...texts]);
  }

  @FieldResolver(() => [ImportColumnMapping], { description: "Which column stands for which of the shape's." })
  columns(@Root() { kind, mapping }: ImportRunRow): ImportColumnMapping[] {
    return (findShape(kind ?? "")?.columns ?? []).map(({ name }) => {
      const repeated = Object.values(mapping?.repeated[name] ?? {});
      const at = mapping?.columns[name] ?? repeated[0] ?? null;
      return { name, at, times: repeated.length || (at === null ? 0 : 1) };
    });
  }

  @FieldResolver(() => DayOrder, { description: "How days written in numbers are meant." })
  dayOrder(@Root() { mapping }: ImportRunRow): DayOrder {
    return mapping?.dayOrder ?? DayOrder.DAY_FIRST;
  }

  @FieldResolver(() => [ImportText], {
    description: "What the lines above the head say, as understood, such as the period.",
  })
  preamble(@Root() { shown }: ImportRunRow): ImportText[] {
    return shown.map(textOf);
  }

  @FieldResolver(() => [ImportRowProblem], {
    description: "What is wrong with the file as a whole, or why the last step changed nothing.",
  })
  problems(@Root() run: ImportRunRow): ImportRowProblem[] {
    return run.faults.map((found) => problemOf(found, headsOf(findShape(run.kind ?? ""))));
  }

  @FieldResolver(() => ImportOutcomes, {
    nullable: true,
    description: "How many rows do what; null before they are read.",
  })
  async outcomes(@Root() run: ImportRunRow, @Ctx() scope: Scope): Promise<ImportOutcomes | null> {
    if (run.counts === null) return null;
    const found = await loadOutcomeCounts(scope, run.key, null);
    const { CREATE: create = 0, CHANGE: change = 0, SAME: same = 0, PENDING: pending = 0, WRONG: wrong = 0 } = found;
    return { aboveHead: 0, ...run.counts, create, change, same, pending, wrong };
  }

  @FieldResolver(() => ImportRowConnection, {
    description: "Its rows, in the order of the file; none once they are forgotten.",
  })
  async rows(
    @Root() run: ImportRunRow,
    @Args(() => PageArgs) args: PageArgs,
    @Arg("outcome", () => ImportOutcome, { nullable: true, description: "Only those of this outcome." })
    outcome: ImportOutcome | null,
    @Arg("hasProblems", () => Boolean, { defaultValue: false, description: "Only those with something to say." })
    hasProblems: boolean,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ImportRowView>> {
    const list = importRowList(scope, run.key, { outcome: outcome ?? null, hasProblems });
    const page = await listPage<ImportRowRow>(scope, list, { page: pageRequest(args), shown: shownOf(info) });
    const view = rowView(findShape(run.kind ?? ""));
    return page.map(view);
  }

  @FieldResolver(() => ImportPassedLineConnection, {
    description:
      "The first 1,000 lines that were passed over, above the head and below it, hidden ones too; outcomes count them all. None once they are forgotten.",
  })
  async passedLines(
    @Root() run: ImportRunRow,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() scope: Scope,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ImportPassedLine>> {
    const list = passedLineList(scope, run.key);
    const page = await listPage<PassedLineRow>(scope, list, { page: pageRequest(args), shown: shownOf(info) });
    return page.map(passedLineOf);
  }

  @FieldResolver(() => Boolean, { description: "Whether its columns can be confirmed or changed now." })
  viewerMayMap(@Root() run: ImportRunRow): boolean {
    return mayMap(run);
  }

  @FieldResolver(() => Boolean, { description: "Whether it can be brought in now." })
  viewerMayCommit(@Root() run: ImportRunRow): boolean {
    return mayCommit(run);
  }

  @FieldResolver(() => Boolean, { description: "Whether it can be given up or stopped now." })
  viewerMayCancel(@Root() run: ImportRunRow): boolean {
    return mayCancel(run);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it can be taken back now, as far as is known before it is tried.",
  })
  viewerMayUndo(@Root() run: ImportRunRow): boolean {
    return mayUndo(run) && findShape(run.kind ?? "")?.undo !== undefined;
  }
}

const infoOf = (shape: ImportShape): ImportShapeInfo => ({
  kind: shape.kind,
  name: textOf(shape.name),
  says: textOf(shape.says),
  asksReason: shape.asksReason === true,
  hasTarget: shape.target !== undefined && shape.target.isOptional !== true,
  targetLabel: shape.target ? textOf(shape.target.says) : null,
  isWhole: shape.isKnownByContent === true,
  isUndoable: shape.undo !== undefined,
  columns: shape.columns.map((column) => ({
    name: column.name,
    head: headOf(column),
    alsoKnownAs: column.heads.slice(1),
    type: column.type,
    isRequired: column.isRequired === true,
    says: textOf(column.says),
    example: column.example,
  })),
});
