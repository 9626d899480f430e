import { html as tag } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

/** Markup that is whole and safe to send: only `html` makes it, and it writes whatever else it is given as text. */
export type Html = HtmlEscapedString;

/** What may stand in a template. No promise: a page is written when all that it shows is there. */
export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  tag(strings, ...values) as Html;
