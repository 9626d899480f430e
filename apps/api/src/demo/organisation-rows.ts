import { unitStart } from "./build-world.ts";
import type { CopyWriter } from "./copy.ts";
import type { Timeline } from "./timeline.ts";
import type { DemoPerson, DemoUnit } from "./world.ts";

export function writeUnits(writer: CopyWriter, units: readonly DemoUnit[], { firstDay }: Timeline): void {
  for (const { key, code, name, kind, parentUnit } of units) {
    writer.add("org_unit", key, code, name, kind, parentUnit?.key ?? null, unitStart(firstDay), null);
  }
  for (const unit of units) {
    let distance = 0;
    for (let above: DemoUnit | null = unit; above !== null; above = above.parentUnit) {
      writer.add("org_unit_ancestor", unit.key, above.key, distance);
      distance += 1;
    }
  }
}

export function writePeriods(writer: CopyWriter, { periods, holidays }: Timeline): void {
  for (const { day, name, source } of holidays) writer.add("holiday", day, name, source);
  for (const { key, kind, startsOn, endsOn, reportDueOn, assessmentDueOn, isOpen } of periods) {
    writer.add("period", key, kind, startsOn, endsOn, reportDueOn, assessmentDueOn, isOpen, !isOpen);
  }
}

export function writePeople(writer: CopyWriter, people: readonly DemoPerson[]): void {
  for (const person of people) {
    writer.add("employee", person.key, person.name, person.nip, person.type, person.joinedOn, person.leftOn);
    for (const post of person.posts) {
      const { key, unit, title, job, capacity, grade, isHead, startsOn, endsOn, appraisers } = post;
      writer.add("position", key, person.key, unit.key, title, job.kind, capacity, grade, isHead, startsOn, endsOn);
      for (const term of appraisers) {
        writer.add("appraiser_assignment", term.key, key, term.appraiser.key, term.startsOn, term.endsOn);
      }
    }
    for (const { key, kind, startsOn, endsOn } of person.leaves) {
      writer.add("leave", key, person.key, kind, startsOn, endsOn);
    }
  }
}
