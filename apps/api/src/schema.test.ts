import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { createDataSource } from "./data-source.ts";
import { createSchema } from "./schema.ts";
import { sharedDatabaseUrl } from "./testing/database.ts";

test("every element of the schema is described", async () => {
  const bare: string[] = [];
  const note = (name: string, description: string | null | undefined) => {
    if (!description?.trim()) bare.push(name);
  };
  for (const type of Object.values((await createSchema()).getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (!["Query", "Mutation", "Subscription"].includes(type.name)) note(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value.description);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field.description);
        if ("args" in field)
          for (const arg of field.args) note(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
  }

  expect(bare).toEqual([]);
});

test("the migrations make exactly the tables that the entities describe", async () => {
  const dataSource = await createDataSource(sharedDatabaseUrl()).initialize();
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();

  expect(upQueries.map((q) => q.query)).toEqual([]);
});
