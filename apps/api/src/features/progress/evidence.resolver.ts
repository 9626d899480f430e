import { Arg, Ctx, Field, FieldResolver, ID, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { actorOf } from "../../platform/sight.ts";
import { loadOwnEntry } from "./entry.loaders.ts";
import { mayRemoveEvidence } from "./entry.policy.ts";
import { removeEvidence } from "./evidence-removal.service.ts";
import { Evidence } from "./evidence.entity.ts";
import { AddEvidenceLinkInput, RemoveEvidenceInput } from "./evidence.inputs.ts";
import type { EvidenceRow } from "./evidence.loaders.ts";
import { addEvidenceLink } from "./evidence.service.ts";

@ObjectType({ description: "The outcome of filing evidence." })
class EvidencePayload {
  @Field(() => Evidence, { nullable: true, description: "The evidence; null when it failed." })
  evidence: EvidenceRow | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of taking evidence back." })
class RemoveEvidencePayload {
  @Field(() => ID, { nullable: true, description: "The id that is gone; null when it failed." })
  removedEvidenceId: string | null;

  @Field(() => [Problem], { description: "What to mend; empty when it worked." })
  problems: Problem[];
}

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
    return Array.isArray(outcome) ? { evidence: null, problems: outcome } : { evidence: outcome, problems: [] };
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
