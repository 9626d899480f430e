import * as graphql from "prettier/plugins/graphql";
import { format } from "prettier/standalone";

export const tidied = (query: string): Promise<string> => format(query, { parser: "graphql", plugins: [graphql] });
