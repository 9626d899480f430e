import { FieldResolver, Resolver, Root } from "type-graphql";
import { Viewer } from "../access/viewer.type.ts";
import { mayManageServicesSomewhere } from "./service.policy.ts";

@Resolver(() => Viewer)
export class ViewerServicesResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether there is a unit whose services you may open: one that you head, or whose records you keep.",
  })
  viewerMayOpenService(@Root() { actor }: Viewer): boolean {
    return mayManageServicesSomewhere(actor);
  }
}
