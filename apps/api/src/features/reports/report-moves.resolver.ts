import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { PerformanceReport } from "./report.entity.ts";
import {
  ReturnReportInput,
  SaveReportInput,
  SubmitReportInput,
  VerifyReportInput,
  WithdrawReportInput,
} from "./report.inputs.ts";
import type { ReportRow } from "./report.loaders.ts";
import { saveReport, submitReport, withdrawReport } from "./report.service.ts";
import { returnReport, verifyReport } from "./verification.service.ts";

abstract class ReportPayload {
  report: ReportRow | null;
  problems: Problem[];
}

const payload = (outcome: ReportRow | Problem[]): ReportPayload =>
  Array.isArray(outcome) ? { report: null, problems: outcome } : { report: outcome, problems: [] };

/** One payload a mutation, as the contract names them. */
function payloadOf(name: string, description: string) {
  @ObjectType(name, { description })
  class Payload extends ReportPayload {
    @Field(() => PerformanceReport, { nullable: true, description: "The report as it is now; null when it failed." })
    override report: ReportRow | null;

    @Field(() => [Problem], { description: "What to mend; empty when it worked." })
    override problems: Problem[];
  }
  return Payload;
}

const SaveReportPayload = payloadOf("SaveReportPayload", "The outcome of saving a draft.");
const SubmitReportPayload = payloadOf("SubmitReportPayload", "The outcome of handing a report in.");
const WithdrawReportPayload = payloadOf("WithdrawReportPayload", "The outcome of taking a report back.");
const VerifyReportPayload = payloadOf("VerifyReportPayload", "The outcome of verifying a report.");
const ReturnReportPayload = payloadOf("ReturnReportPayload", "The outcome of giving a report back.");

@Resolver()
export class ReportMovesResolver {
  @Mutation(() => SaveReportPayload, {
    description: "Keeps your report as far as it is written; as often as you like.",
  })
  async saveReport(
    @Arg("input", () => SaveReportInput, { description: "What is there so far." }) input: SaveReportInput,
    @Ctx() scope: Scope,
  ): Promise<ReportPayload> {
    return payload(await saveReport(scope, input));
  }

  @Mutation(() => SubmitReportPayload, { description: "Hands your report in (mengirim laporan kinerja)." })
  async submitReport(
    @Arg("input", () => SubmitReportInput, { description: "The report." }) input: SubmitReportInput,
    @Ctx() scope: Scope,
  ): Promise<ReportPayload> {
    return payload(await submitReport(scope, input));
  }

  @Mutation(() => WithdrawReportPayload, { description: "Takes your report back while nobody else has read it." })
  async withdrawReport(
    @Arg("input", () => WithdrawReportInput, { description: "Which." }) input: WithdrawReportInput,
    @Ctx() scope: Scope,
  ): Promise<ReportPayload> {
    return payload(await withdrawReport(scope, input));
  }

  @Mutation(() => VerifyReportPayload, { description: "Verifies the report of someone whom you appraise." })
  async verifyReport(
    @Arg("input", () => VerifyReportInput, { description: "Which, and what is to be said." }) input: VerifyReportInput,
    @Ctx() scope: Scope,
  ): Promise<ReportPayload> {
    return payload(await verifyReport(scope, input));
  }

  @Mutation(() => ReturnReportPayload, {
    description: "Gives the report of someone whom you appraise back to be mended.",
  })
  async returnReport(
    @Arg("input", () => ReturnReportInput, { description: "Which, and what is to be mended." })
    input: ReturnReportInput,
    @Ctx() scope: Scope,
  ): Promise<ReportPayload> {
    return payload(await returnReport(scope, input));
  }
}
