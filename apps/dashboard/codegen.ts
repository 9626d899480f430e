import type { CodegenConfig } from "@graphql-codegen/cli";

const config: CodegenConfig = {
  schema: "../../packages/schema/schema.graphql",
  documents: "src/**/*.graphql",
  generates: {
    "src/": {
      preset: "near-operation-file",
      presetConfig: { extension: ".generated.ts" },
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        // A parent's type says only that the child's fragment is there; its fields are the child's own (Apollo's data masking).
        inlineFragmentTypes: "mask",
        customDirectives: { apolloUnmask: true },
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        useTypeImports: true,
        documentNodeImport: "@apollo/client#TypedDocumentNode",
        // The contract's own words, generated once beside it.
        importSchemaTypesFrom: "~@andir/schema/types",
        scalars: { Date: "string", DateTime: "string", Rupiah: "number" },
      },
    },
  },
};

export default config;
