import type { PositionKind } from "@andir/domain/position-kind";
import * as m from "../../../messages/messages.js";
import { chosenIn, isTicked, textIn, type FieldOf, type Filled } from "../change-field.tsx";
import { reasonField } from "../reason-field.ts";
import { POSITION_KINDS, positionKindWord } from "../../employees/position-kind-words.ts";

interface Known {
  unit?: { id: string; name: string };
  kind?: PositionKind;
}

/** What a post is: the same lines for one that is given and one that is moved to. */
export const postFields = ({ unit, kind = "IMPLEMENTING" }: Known): FieldOf[] => [
  {
    name: "unitId",
    help: "post.unit",
    kind: "unit",
    label: m.adm_unit(),
    hint: m.adm_unit_hint(),
    missing: m.adm_unit_missing(),
    ...(unit && { initial: { typed: unit.name, chosen: { id: unit.id, label: unit.name } } }),
  },
  {
    name: "title",
    help: "post.title",
    kind: "text",
    label: m.adm_post_title(),
    hint: m.adm_post_title_hint(),
    missing: m.adm_post_title_missing(),
  },
  {
    name: "kind",
    help: "post.kind",
    kind: "select",
    isHalf: true,
    label: m.adm_post_kind(),
    initial: kind,
    options: POSITION_KINDS.map((value) => ({ value, label: positionKindWord(value) })),
  },
  { name: "grade", help: "post.grade", kind: "text", isHalf: true, label: m.adm_grade(), hint: m.adm_grade_hint() },
  { name: "isHead", help: "post.isHead", kind: "tick", label: m.adm_is_head(), hint: m.adm_is_head_hint() },
  { name: "startsOn", help: "post.startsOn", kind: "date", label: m.adm_from_day(), missing: m.adm_date_missing() },
  {
    name: "appraiserId",
    help: "post.appraiser",
    kind: "employee",
    label: m.adm_appraiser(),
    hint: m.adm_appraiser_hint(),
  },
  reasonField("post.reason", m.adm_decree_hint()),
];

/** The input of the mutation, without whose post it is. */
export const postInput = (filled: Filled) => ({
  unitId: chosenIn(filled, "unitId")?.id ?? "",
  title: textIn(filled, "title"),
  kind: textIn(filled, "kind") as PositionKind,
  grade: textIn(filled, "grade") || null,
  isHead: isTicked(filled, "isHead"),
  startsOn: textIn(filled, "startsOn"),
  appraiserId: chosenIn(filled, "appraiserId")?.id ?? null,
  reason: textIn(filled, "reason"),
});
