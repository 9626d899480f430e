import { hash, verify } from "@node-rs/argon2";
import { randomBytes } from "node:crypto";
import { problem, type Problem } from "../../platform/problem.ts";
import type { AccountRecord } from "./account-record.ts";

/** argon2id. Letters that look the same are the same, however the keyboard made them (NIST SP 800-63B). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize("NFKC"));

/** Verified against when there is no such account, so that the time taken tells nothing. */
const nobody = hash(randomBytes(16));

export async function passwordMatches(
  account: Pick<AccountRecord, "passwordHash"> | null,
  password: string,
): Promise<boolean> {
  const stored = account?.passwordHash?.startsWith("$argon2") ? account.passwordHash : null;
  const matches = await verify(stored ?? (await nobody), password.slice(0, 4 * LONGEST).normalize("NFKC"));
  return stored !== null && matches;
}

const SHORTEST = 12;
const LONGEST = 200;
/** So many characters must be left once what everyone can know is taken out. */
const OWN = 8;

/** Long enough and not what is guessed first; no rule of capitals and signs (NIST SP 800-63B). */
export function passwordProblems(
  field: string,
  password: string,
  account: Pick<AccountRecord, "identifier" | "nip">,
): Problem[] {
  const plain = password.normalize("NFKC").toLowerCase();
  const { length } = Array.from(plain); // code points, as the standard counts them
  if (length < SHORTEST)
    return [problem(field, "TOO_SHORT", `Use at least ${SHORTEST} characters: a sentence that only you know is good.`)];
  if (length > LONGEST) return [problem(field, "TOO_LONG", `Use at most ${LONGEST} characters.`)];

  const known = [account.identifier, ...(account.nip === null ? [] : [account.nip])];
  let own = plain.replaceAll(/[\s._-]/g, "");
  for (const word of [...known, ...COMMON]) own = own.replaceAll(word.toLowerCase().replaceAll(/[\s._-]/g, ""), "");
  if (own.length < OWN || new Set(own).size < 4 || isRun(own))
    return [
      problem(field, "TOO_COMMON", "This is guessed first. Leave out your user name, your NIP and the usual words."),
    ];
  return [];
}

/** What passwords of twelve characters are most often made of. */
const COMMON = [
  "1234567890",
  "12345678",
  "123456",
  "1q2w3e4r5t",
  "1q2w3e4r",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "zxcvbnm",
  "password",
  "passw0rd",
  "iloveyou",
  "welcome",
  "letmein",
  "sayangku",
  "sayang",
  "rahasia",
  "katasandi",
  "indonesia",
  "merdeka",
  "bismillah",
  "alhamdulillah",
  "persibbandung",
  "persib",
  "bandung",
  "pegawai",
  "kinerja",
  "andir",
  "admin",
];

/** abcdefgh, 98765432: each character follows the one before. */
function isRun(text: string): boolean {
  const steps = new Set(Array.from(text.slice(1), (_character, i) => text.charCodeAt(i + 1) - text.charCodeAt(i)));
  return steps.size === 1;
}
