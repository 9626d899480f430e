import pg from "pg";

// A day stays text and a count a number; the driver's own choice (a local Date, a string) would be wrong for both.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
// The driver looks at each letter of a list for quotes and nested lists; keys have neither.
const UUIDS: number = 2951; // uuid[], which the driver has no name for
pg.types.setTypeParser(UUIDS, (text) => (text === "{}" ? [] : text.slice(1, -1).split(",")));
