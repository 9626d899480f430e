import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { type Payload, payloadType } from "../../platform/payload.ts";
import type { Problem } from "../../platform/problem.ts";
import type { Scope } from "../../platform/scope.ts";
import { Viewer } from "../access/viewer.type.ts";
import { TeamView } from "./team-view.entity.ts";
import { RemoveTeamViewInput, SaveTeamViewInput } from "./team-view.inputs.ts";
import { listTeamViews, removeTeamView, saveTeamView, type TeamViewRow } from "./team-view.service.ts";

const TeamViewsPayload = payloadType(
  "TeamViewsPayload",
  "The outcome of keeping a view of a team, or of forgetting one.",
  "teamViews",
  () => [TeamView],
  "All of yours as they are now, by name; null when it failed.",
);
type TeamViewsPayload = Payload<"teamViews", TeamViewRow[]>;

const payload = (outcome: { views: TeamViewRow[] } | Problem[]): TeamViewsPayload =>
  Array.isArray(outcome) ? { teamViews: null, problems: outcome } : { teamViews: outcome.views, problems: [] };

@Resolver(() => Viewer)
export class ViewerTeamViewsResolver {
  @FieldResolver(() => [TeamView], { description: "The ways of looking at a team that you have kept, by name." })
  teamViews(@Ctx() scope: Scope): Promise<TeamViewRow[]> {
    return listTeamViews(scope);
  }
}

@Resolver(() => TeamView)
export class TeamViewResolver {
  @FieldResolver(() => ID, { description: "Opaque." })
  id(@Root() { key }: TeamViewRow): string {
    return globalId("TeamView", key);
  }

  @Mutation(() => TeamViewsPayload, { description: "Keeps a way of looking at a team under a name, for yourself." })
  async saveTeamView(
    @Arg("input", () => SaveTeamViewInput, { description: "Its name, and what it shows." }) input: SaveTeamViewInput,
    @Ctx() scope: Scope,
  ): Promise<TeamViewsPayload> {
    return payload(await saveTeamView(scope, input));
  }

  @Mutation(() => TeamViewsPayload, { description: "Forgets one of your views of a team." })
  async removeTeamView(
    @Arg("input", () => RemoveTeamViewInput, { description: "Which." }) input: RemoveTeamViewInput,
    @Ctx() scope: Scope,
  ): Promise<TeamViewsPayload> {
    return payload(await removeTeamView(scope, input));
  }
}
