/** Types of enums and inputs, for whoever speaks the contract. */
export default {
  schema: "schema.graphql",
  generates: {
    "src/types.generated.ts": {
      plugins: ["typescript"],
      config: {
        enumsAsTypes: true,
        enumType: "string-literal",
        useTypeImports: true,
        nonOptionalTypename: true,
        scalars: { ID: "string", Date: "string", DateTime: "string", Rupiah: "number" },
      },
    },
  },
};
