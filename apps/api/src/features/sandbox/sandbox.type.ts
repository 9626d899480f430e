import { Role } from "@andir/domain/role";
import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Problem } from "../../platform/problem.ts";
import { DateTimeScalar } from "../../platform/scalars.ts";
import type { SandboxState } from "../../platform/sandbox/sandbox-door.ts";

export enum SandboxPhase {
  CLOSED = "CLOSED",
  PREPARING = "PREPARING",
  OPEN = "OPEN",
}
registerEnumType(SandboxPhase, {
  name: "SandboxPhase",
  description: "How the sandbox stands.",
  valuesConfig: {
    CLOSED: { description: "Nobody has come since it was emptied; it is made for the first who does." },
    PREPARING: { description: "It is being made." },
    OPEN: { description: "One can enter at once." },
  },
});

@ObjectType({
  description:
    "A place to practise with invented records (ruang latihan): nothing that is done there reaches the agency's own. Source: the program itself. Fresh: at every reading.",
})
export class Sandbox {
  @Field(() => Boolean, { description: "Whether you are in it now." })
  isInside: boolean;

  @Field(() => SandboxPhase, { description: "How it stands." })
  phase: SandboxState["phase"];

  @Field(() => Int, { description: "People who practised within the last quarter of an hour. Unit: people." })
  inside: number;

  @Field(() => Int, { description: "The most who can practise at once. Unit: people." })
  places: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was made; null while it is not." })
  madeAt: Date | null;

  @Field(() => [Role], { description: "As whom you may practise: in your own roles. Empty while you are inside." })
  roles: Role[];

  @Field(() => Boolean, { description: "Whether you may have it made anew now." })
  viewerMayRenew: boolean;
}

@InputType({ description: "As whom to practise." })
export class EnterSandboxInput {
  @Field(() => Role, { description: "One of your own roles." })
  role: Role;
}

@ObjectType({ description: "The outcome of going to practise." })
export class EnterSandboxPayload {
  @Field(() => Boolean, { description: "Whether you are in: the next request is one of the sandbox." })
  isInside: boolean;

  @Field(() => Boolean, { description: "Whether it is still being made: ask again in a second or two." })
  isPreparing: boolean;

  @Field(() => [Problem], { description: "What keeps you out; empty when nothing does." })
  problems: Problem[];
}

@ObjectType({ description: "The outcome of having the sandbox made anew." })
export class RenewSandboxPayload {
  @Field(() => Sandbox, { nullable: true, description: "As it is now; null when it failed." })
  sandbox: Sandbox | null;

  @Field(() => [Problem], { description: "What keeps it from being made anew; empty when it is." })
  problems: Problem[];
}
