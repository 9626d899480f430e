/** What a table has under a name, and not what every object has: names come from people, so that one can be "constructor". */
export const own = <V>(table: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
