import "@apollo/client";
import type { GraphQLCodegenDataMasking } from "@apollo/client/masking";

// A component that reads a field it did not ask for does not compile.
declare module "@apollo/client" {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {
    signatureStyle: "modern";
  }
}
