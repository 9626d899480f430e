import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { type Payload, payloadOf, payloadType } from "../../platform/payload.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadOwnEntry } from "./entry.loaders.ts";
import { mayRemoveEvidence } from "./entry.policy.ts";
import { removeEvidence } from "./evidence-removal.service.ts";
import { Evidence } from "./evidence.entity.ts";
import { AddEvidenceLinkInput, RemoveEvidenceInput } from "./evidence.inputs.ts";
import type { EvidenceRow } from "./evidence.loaders.ts";
import { addEvidenceLink } from "./evidence.service.ts";

const EvidencePayload = payloadType(
  "EvidencePayload",
  "The outcome of filing evidence.",
  "evidence",
  () => Evidence,
  "The evidence; null when it failed.",
);
type EvidencePayload = Payload<"evidence", EvidenceRow>;

const RemoveEvidencePayload = payloadType(
  "RemoveEvidencePayload",
  "The outcome of taking evidence back.",
  "removedEvidenceId",
  () => ID,
  "The id that is gone; null when it failed.",
);
type RemoveEvidencePayload = Payload<"removedEvidenceId", string>;

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Mutation(() => EvidencePayload, {
    description:
      "Files a link as evidence (bukti dukung), to be put with an entry. A file is sent by POST to /files, in a form.",
  })
  async addEvidenceLink(
    @Arg("input", () => AddEvidenceLinkInput, { description: "Where it stands and what it shows." })
    input: AddEvidenceLinkInput,
    @Ctx() scope: Scope,
  ): Promise<EvidencePayload> {
    const outcome = await addEvidenceLink(scope, input);
    return payloadOf("evidence")(outcome);
  }

  @Mutation(() => RemoveEvidencePayload, {
    description: "Takes evidence of yours back, its file included, while its entry may be changed.",
  })
  async removeEvidence(
    @Arg("input", () => RemoveEvidenceInput, { description: "Which." }) input: RemoveEvidenceInput,
    @Ctx() scope: Scope,
  ): Promise<RemoveEvidencePayload> {
    const outcome = await removeEvidence(scope, input);
    return Array.isArray(outcome)
      ? { removedEvidenceId: null, problems: outcome }
      : { removedEvidenceId: globalId("Evidence", outcome.key), problems: [] };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Path of the file on this server, for whoever sees the evidence; null for a link, or when the file is gone.",
  })
  downloadUrl(@Root() { key, kind, sha256 }: EvidenceRow): string | null {
    return kind === "FILE" && sha256 !== null ? `/files/${globalId("Evidence", key)}` : null;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take it back now." })
  async viewerMayRemove(@Root() evidence: EvidenceRow, @Ctx() scope: Scope): Promise<boolean> {
    const actor = actorOf(scope);
    const isOwn = evidence.employeeKey === actor.employeeKey;
    const entry = isOwn && evidence.entryKey !== null ? await loadOwnEntry(scope, evidence.entryKey) : null;
    return mayRemoveEvidence(actor, evidence, entry);
  }
}
