import { Field, ID, InterfaceType } from "type-graphql";
import { PrimaryColumn } from "typeorm";
import { newKey } from "./key.ts";

@InterfaceType({ description: "Anything with an id that can be fetched again by it (Relay's object identification)." })
export abstract class Node {
  @Field(() => ID, { description: "Opaque and global. Its resolver is put in by the schema: rows carry only the key." })
  readonly id: string;

  @PrimaryColumn("uuid")
  key: string = newKey();
}
