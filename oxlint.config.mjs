// The import rules of ARCHITECTURE.md, one entry a folder; a rule set twice for a file counts only as set last.
const tests = ["**/*.test.ts", "**/*.test.tsx"];

/** From left to right: a feature may import from its left, never from its right. */
const features = [
  "org-units",
  "employees",
  "access",
  "privacy",
  "calendar",
  "periods",
  "plans",
  "progress",
  "reports",
  "feedback",
  "attendance",
  "services",
  "complaints",
  "innovations",
  "organisation-ratings",
  "assessments",
  "national-ratings",
  "distribution",
  "fairness",
  "personnel",
  "team",
  "unit-overview",
  "calibration",
  "objections",
  "follow-up",
  "sanctions",
  "activity",
  "concerns",
  "allowance",
  "training",
  "webhooks",
  "notices",
  "rules",
  "tasks",
  "feeds",
  "imports",
  "national-personnel",
  "documents",
  "exports",
  "insights",
  "workbench",
  "guide",
  "sandbox",
  "public-page",
];

const mayNotImport = (files, ...patterns) => ({
  files: [files],
  excludeFiles: tests,
  rules: {
    "no-restricted-imports": ["error", { patterns: patterns.map(([regex, message]) => ({ regex, message })) }],
  },
});

const compositionRoot = [
  "^(\\.\\./)+((data-source|schema|server|main|env|jobs)\\.ts$|(archive|demo|graph|migrations|scripts|start)/)",
  "Only the composition root knows every feature.",
];
const privateFile = [
  "^\\.\\./[a-z-]+/[^/]*\\.(resolver|inputs|repository)\\.ts$",
  "Private to its feature: import its entity, loaders or service.",
];
const rightOf = (index) => [
  `^\\.\\./(${features.slice(index + 1).join("|")})/`,
  `The features form a line, and ${features[index]} stands left of this one.`,
];

const api = [
  "^@andir/api|/api/(src|dist)/",
  "The dashboard knows the contract in packages/schema, not the program behind it.",
];
const graphql = ["^@apollo/|^graphql", "No GraphQL here: take what is shown as values."];
const above = (...folders) => [
  `^(\\.\\./)+(${folders.join("|")})/`,
  "app -> pages -> features -> ui, graphql, lib: never back.",
];

export default {
  options: { typeAware: true, reportUnusedDisableDirectives: "error" },
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "promise", "node"],
  ignorePatterns: ["**/dist/**", "**/*.generated.ts", "apps/dashboard/src/messages/**"],
  categories: { correctness: "error" },
  rules: {
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "oxc/no-barrel-file": ["error", { threshold: 0 }],
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    eqeqeq: ["error", "smart"],
    "max-lines": ["error", { max: 300 }],
  },
  overrides: [
    mayNotImport("packages/domain/src/**", ["^[^.]", "The domain depends on nothing."]),

    mayNotImport("apps/api/src/platform/**", ["/features/", "The platform knows no feature."], compositionRoot),
    mayNotImport("apps/api/src/features/**", privateFile, compositionRoot),
    ...features
      .map((name, index) =>
        mayNotImport(`apps/api/src/features/${name}/**`, privateFile, compositionRoot, rightOf(index)),
      )
      .slice(0, -1),

    mayNotImport("apps/dashboard/**", api),
    mayNotImport("apps/dashboard/src/pages/**", api, above("app"), [
      "^\\.\\./[a-z]",
      "A page does not know another page: what both show is a feature.",
    ]),
    mayNotImport("apps/dashboard/src/features/**", api, above("app", "pages")),
    mayNotImport("apps/dashboard/src/graphql/**", api, above("app", "pages", "features", "ui")),
    mayNotImport("apps/dashboard/src/ui/**", api, graphql, above("app", "pages", "features", "graphql"), [
      "^@andir/",
      "ui has no domain word.",
    ]),
    mayNotImport("apps/dashboard/src/lib/**", api, graphql, above("app", "pages", "features", "graphql", "ui")),

    // What a test reads out of an answer is what its own query asked for.
    { files: [...tests, "**/src/testing/**", "**/graph/stories/**"], rules: { "typescript/no-explicit-any": "off" } },

    // Nothing is typed there, so everything would be suspect.
    { files: ["**/*.mjs"], rules: { "typescript/restrict-template-expressions": "off" } },

    // Tools that ask for a default export.
    {
      files: ["**/*.config.{mjs,ts}", "**/codegen.{mjs,ts}", "**/global-{setup,teardown}.mjs"],
      rules: { "import/no-default-export": "off" },
    },
  ],
};
