// The server knows the dashboard's operations by their hashes: `generate` tells the client the hashes, `build` lays the texts beside the files.
import { InMemoryCache } from "@apollo/client/cache/index.js";
import { parse, print, visit } from "graphql";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const costs = JSON.parse(readFileSync(join(root, "operation-costs.json"), "utf8"));

/** Enough of a SHA-256 to tell our own few hundred texts apart; the whole of each would be 8 kB of every first visit that nothing compresses. */
const HASH_LENGTH = 16; // hexadecimal digits

const byName = (a, b) => (a < b ? -1 : 1);

/** Each operation with its fragments, as the client asks it: with the type names that its cache lives on. */
export function readOperations() {
  const definitions = readdirSync(join(root, "src"), { recursive: true })
    .filter((file) => file.endsWith(".graphql"))
    .toSorted(byName)
    .flatMap((file) => parse(readFileSync(join(root, "src", file), "utf8")).definitions);
  const fragments = new Map(definitions.filter((d) => d.kind === "FragmentDefinition").map((d) => [d.name.value, d]));
  const cache = new InMemoryCache();
  return definitions
    .filter((d) => d.kind === "OperationDefinition")
    .map((operation) => {
      const needed = [...fragmentsOf(operation, fragments)].toSorted(byName).map((name) => fragments.get(name));
      const document = print(
        asSent(cache.transformDocument({ kind: "Document", definitions: [operation, ...needed] })),
      );
      const name = operation.name.value;
      const hash = createHash("sha256").update(document).digest("hex").slice(0, HASH_LENGTH);
      return { name, hash, document, ...costs[name] };
    });
}

/** What masks a fragment is between the client and its components: the server knows nothing of it. */
const asSent = (document) => visit(document, { Directive: ({ name }) => (name.value === "unmask" ? null : undefined) });

function fragmentsOf(node, fragments, found = new Set()) {
  visit(node, {
    FragmentSpread({ name }) {
      if (found.has(name.value)) return;
      found.add(name.value);
      fragmentsOf(fragments.get(name.value), fragments, found);
    },
  });
  return found;
}

const [, program, task] = process.argv;
if (program === fileURLToPath(import.meta.url)) {
  const operations = readOperations();
  if (new Set(operations.map(({ hash }) => hash)).size < operations.length)
    throw new Error("Two operations have one hash: a longer HASH_LENGTH tells them apart.");
  if (task === "hashes") {
    const hashes = Object.fromEntries(operations.map(({ name, hash }) => [name, hash]));
    writeFileSync(
      join(root, "src/graphql/operations.generated.ts"),
      `/** What the server knows each operation by. */\nexport const operationHashes: Readonly<Record<string, string>> = ${JSON.stringify(hashes, null, 2)};\n`,
    );
  } else {
    const known = Object.fromEntries(operations.map(({ hash, ...operation }) => [hash, operation]));
    writeFileSync(join(root, "dist/operations.json"), JSON.stringify(known, null, 1));
  }
}
