import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { PerformanceReport } from "./report.entity.ts";
import {
  ReturnReportInput,
  SaveReportInput,
  SubmitReportInput,
  VerifyReportInput,
  WithdrawReportInput,
  WithdrawVerificationInput,
} from "./report.inputs.ts";
import type { ReportRow } from "./report.loaders.ts";
import { saveReport, submitReport, withdrawReport } from "./report.service.ts";
import { returnReport, verifyReport, withdrawVerification } from "./verification.service.ts";

type ReportPayload = Payload<"report", ReportRow>;

const payload = payloadOf("report");

/** One payload a mutation, as the contract names them. */
const typeOf = (type: string, description: string) =>
  payloadType(type, description, "report", () => PerformanceReport, "The report as it is now; null when it failed.");

const SaveReportPayload = typeOf("SaveReportPayload", "The outcome of saving a draft.");
const SubmitReportPayload = typeOf("SubmitReportPayload", "The outcome of handing a report in.");
const WithdrawReportPayload = typeOf("WithdrawReportPayload", "The outcome of taking a report back.");
const VerifyReportPayload = typeOf("VerifyReportPayload", "The outcome of verifying a report.");
const ReturnReportPayload = typeOf("ReturnReportPayload", "The outcome of giving a report back.");
const WithdrawVerificationPayload = typeOf("WithdrawVerificationPayload", "The outcome of taking a verification back.");

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

  @Mutation(() => WithdrawVerificationPayload, {
    description:
      "Takes your verification of a report back, as long as no assessment that rests on it is published: it waits again as it was handed in.",
  })
  async withdrawVerification(
    @Arg("input", () => WithdrawVerificationInput, { description: "Which, and why." })
    input: WithdrawVerificationInput,
    @Ctx() scope: Scope,
  ): Promise<ReportPayload> {
    return payload(await withdrawVerification(scope, input));
  }
}
