import { TileBoard, TileDisplay } from "@andir/domain/saved-query";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Account } from "../access/account.entity.ts";
import { SavedQuery } from "./saved-query.entity.ts";

registerEnumType(TileBoard, {
  name: "TileBoard",
  description: "Whose page of tiles.",
  valuesConfig: {
    OWN: { description: "Your own, which nobody else sees." },
    AGENCY: { description: "The agency's, which everyone sees." },
  },
});
registerEnumType(TileDisplay, {
  name: "TileDisplay",
  description: "What a tile shows of an answer.",
  valuesConfig: {
    CHART: { description: "A chart, of the kind that fits the answer." },
    TABLE: { description: "A table." },
  },
});

@ObjectType({ description: "A saved query that is pinned to a page (ubin): it is run anew by whoever opens the page." })
@Entity("query_tile")
export class QueryTile {
  @Column("uuid", { primary: true })
  key: string;

  @Index()
  @ForeignKey(() => SavedQuery, { onDelete: "CASCADE" })
  @Column("uuid")
  queryKey: string;

  /** On whose page; null on the agency's. */
  @Index()
  @ForeignKey(() => Account)
  @Column("uuid", { nullable: true })
  accountKey: string | null;

  @Column("integer")
  place: number;

  @Field(() => TileDisplay, { description: "What it shows of the answer." })
  @Column("enum", { enum: TileDisplay, enumName: "tile_display" })
  display: TileDisplay;

  @Field(() => String, { description: "Values of the query's variables on this page, as a JSON object; may be empty." })
  @Column("text")
  variables: string;
}
