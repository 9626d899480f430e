import { Ctx, FieldResolver, Resolver } from "type-graphql";
import type { Scope } from "../../platform/scope.ts";
import { Viewer } from "../access/viewer.type.ts";
import { listOwnUse } from "./own-use.loaders.ts";
import { UseWeek } from "./own-use.type.ts";

@Resolver(() => Viewer)
export class OwnUseResolver {
  @FieldResolver(() => [UseWeek], {
    description: "Weeks in which you signed in, the last first, as far as they are kept. Nobody else sees them.",
  })
  ownUse(@Ctx() scope: Scope): Promise<UseWeek[]> {
    return listOwnUse(scope);
  }
}
