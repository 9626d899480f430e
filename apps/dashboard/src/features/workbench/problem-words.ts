import { formatCount } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";

type Say = (...found: string[]) => string;

/** What graphql-js says of a text, and how we say it. What is not here is shown as it came. */
const KNOWN: readonly (readonly [RegExp, Say])[] = [
  [
    /^Cannot query field "(.+?)" on type "(.+?)"/,
    (field = "", type = "") => m.workbench_unknown_field({ field, type }),
  ],
  [
    /^Unknown argument "(.+?)" on field "(.+?)"/,
    (argument = "", field = "") => m.workbench_unknown_argument({ argument, field }),
  ],
  [/^Unknown type "(.+?)"/, (type = "") => m.workbench_unknown_type({ type })],
  [/^Unknown fragment "(.+?)"/, (fragment = "") => m.workbench_unknown_fragment({ fragment })],
  [
    /^Field "(.+?)" of type ".+?" must have a selection of subfields/,
    (field = "") => m.workbench_needs_fields({ field }),
  ],
  [
    /^Field "(.+?)" must not have a selection since type ".+?" has no subfields/,
    (field = "") => m.workbench_has_no_fields({ field }),
  ],
  [
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    (field = "", argument = "", type = "") => m.workbench_needs_argument({ field, argument, type }),
  ],
  [/^Variable "\$(.+?)" is not defined/, (name = "") => m.workbench_undefined_variable({ name })],
  [/^Variable "\$(.+?)" is never used/, (name = "") => m.workbench_unused_variable({ name })],
  [
    /^Variable "\$(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    (name = "", is = "", needs = "") => m.workbench_variable_type({ name, is, needs }),
  ],
  [
    /^Variable "\$(.+?)" of required type "(.+?)" was not provided/,
    (name = "", type = "") => m.workbench_missing_variable({ name, type }),
  ],
  [
    /^Variable "\$(.+?)" got invalid value (.+?); (.+)$/s,
    (name = "", value = "", why = "") => m.workbench_wrong_variable({ name, value, why: sayInvalid(why) }),
  ],
  [
    /^Field "(.+?)" is not defined by type "(.+?)"/,
    (field = "", type = "") => m.workbench_unknown_input({ field, type }),
  ],
  [
    /^Value "(.+?)" does not exist in "(.+?)" enum/,
    (value = "", type = "") => m.workbench_unknown_value({ value, type }),
  ],
  [
    /^Expected value of type "(.+?)", found (.+?)\.?$/s,
    (type = "", value = "") => m.workbench_wrong_value({ type, value }),
  ],
  [/^(\w+) cannot represent .*?: (.+)$/s, (type = "", value = "") => m.workbench_wrong_value({ type, value })],
  [
    /^Field "(.+?)" of required type "(.+?)" was not provided/,
    (field = "", type = "") => m.workbench_needs_input({ field, type }),
  ],
  [
    /^Syntax Error: Expected (.+?), found (.+?)\.$/,
    (needs = "", found = "") => m.workbench_syntax_expected({ needs: sayToken(needs), found: sayToken(found) }),
  ],
  [/^Syntax Error: Unexpected (.+?)\.$/, (found = "") => m.workbench_syntax_unexpected({ found: sayToken(found) })],
  [/^Syntax Error: Unterminated string\.$/, () => m.workbench_syntax_string()],
  [/^Syntax Error: (.+)$/s, (why = "") => m.workbench_syntax_other({ why })],
  [/^Fields "(.+?)" conflict/, (field = "") => m.workbench_conflict({ field })],
];

/** A fault of a text, in plain words and with what to change. */
export function sayInvalid(message: string): string {
  const guess = / Did you mean (.+?)\?$/s.exec(message)?.[1];
  const bare = message.replace(/ Did you mean .+?\?$/s, "");
  for (const [pattern, say] of KNOWN) {
    const found = pattern.exec(bare);
    if (!found) continue;
    const said = say(...found.slice(1));
    // "Did you mean `name { ... }`" is what we have just said.
    return guess && !guess.includes("{ ... }")
      ? `${said} ${m.workbench_did_you_mean({ names: sayNames(guess) })}`
      : said;
  }
  return message;
}

const sayNames = (guess: string): string =>
  guess
    .replaceAll(/"/g, "")
    .replace(/^the enum values? /, "")
    .replace(/,? or /, ` ${m.workbench_or()} `);

const sayToken = (token: string): string =>
  token === "<EOF>" ? m.workbench_end_of_text() : token === "Name" ? m.workbench_a_name() : token.replace(/^Name /, "");

interface Refusal {
  message: string;
  extensions?: Record<string, unknown> | undefined;
}

/** What the server refused with, in plain words and with what to change. */
export function sayRefused({ message, extensions = {} }: Refusal): string {
  const { code, limited, count, limit, retryAfterSeconds } = extensions;
  const numbers = { count: formatCount(Number(count)), limit: formatCount(Number(limit)) };
  if (code === "COST_LIMIT_EXCEEDED") {
    if (limited === "nodes") return m.workbench_over_nodes(numbers);
    if (limited === "depth") return m.workbench_over_depth(numbers);
    if (limited === "aliases") return m.workbench_over_aliases(numbers);
  }
  if (code === "RATE_LIMITED")
    return m.workbench_rate_limited({ minutes: String(Math.ceil(Number(retryAfterSeconds ?? 60) / 60)) });
  if (code === "TIMEOUT") return m.workbench_timeout();
  if (code === "GRAPHQL_PARSE_FAILED" || code === "GRAPHQL_VALIDATION_FAILED") return sayInvalid(message);
  return message;
}
