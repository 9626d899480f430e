import { TileBoard, TileDisplay } from "@andir/domain/saved-query";
import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../platform/once.ts";

@InputType({ description: "A saved query to pin, and where." })
export class PinQueryInput extends MutationInput {
  @Field(() => ID, { description: "The saved query; on the agency's page one that the whole agency finds." })
  savedQueryId: string;

  @Field(() => TileBoard, { description: "Whose page." })
  board: TileBoard;

  @Field(() => TileDisplay, { description: "What it shows of the answer." })
  display: TileDisplay;

  @Field(() => String, { nullable: true, description: "Values of the query's variables, as a JSON object." })
  variables?: string | null;
}

@InputType({ description: "Which tile goes." })
export class UnpinQueryInput extends MutationInput {
  @Field(() => ID, { description: "The tile." })
  tileId: string;
}

@InputType({ description: "The order of the tiles of a page." })
export class ArrangeTilesInput extends MutationInput {
  @Field(() => TileBoard, { description: "Whose page." })
  board: TileBoard;

  @Field(() => [ID], { description: "Tiles in their order; those not named follow in the order that they had." })
  tileIds: string[];
}
