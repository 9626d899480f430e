import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { globalId } from "../../platform/global-id.ts";
import { findShape } from "../../platform/imports/shape-registry.ts";
import type { Scope } from "../../platform/scope.ts";
import { ImportShapeInfo, ImportTarget } from "./import.type.ts";

@Resolver(() => ImportShapeInfo)
export class ImportShapeResolver {
  @FieldResolver(() => [ImportTarget], {
    description: "The records that you may bring in a file about; none where a file of it is about no one record.",
  })
  async targets(@Root() { kind }: ImportShapeInfo, @Ctx() scope: Scope): Promise<ImportTarget[]> {
    const { target } = findShape(kind) ?? {};
    if (!target) return [];
    return (await target.choices(scope)).map(({ key, name }) => ({ id: globalId(target.type, key), name }));
  }
}
