import { buildSchema, type GraphQLSchema } from "graphql";
import { readFileSync } from "node:fs";

/** The files of the contract, found from the sources and from what is built of them alike. */
export const fileOf = (name: string): URL => new URL(`../${name}`, import.meta.url);

export const textOf = (name: string): string => readFileSync(fileOf(name), "utf8");

export const currentSchema = (): GraphQLSchema => buildSchema(textOf("schema.graphql"));
export const releasedSchema = (): GraphQLSchema => buildSchema(textOf("released.graphql"));

/** The day where the agency is. */
export const today = (): string => new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta" }).format(new Date());
