import { Answer } from "../../ui/answer.tsx";
import { Button } from "../../ui/button.tsx";
import { Meter } from "../../ui/meter.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Said } from "../../ui/said.tsx";
import { Section } from "../../ui/section.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import { Sample } from "./sample.tsx";

const SAID = { words: "The delegation was recorded." };

export function StateSamples() {
  return (
    <>
      <Sample name="Answer, Meter">
        <Answer clauses={[{ text: "*12 of 14* have reported" }, { text: "*2 late*", isUrgent: true }]} />
        <div>
          <Meter value={12} most={14} />
        </div>
      </Sample>
      <Sample name="Notice: empty, failed">
        <Notice title="No reports yet">Reports come when people hand them in; you can remind them.</Notice>
        <Notice urgent title="This page cannot be loaded" action={<Button kind="primary">Try again</Button>}>
          The connection was lost. Nothing of yours has changed.
        </Notice>
      </Sample>
      <Sample name="Said, Section">
        <Said said={SAID} />
        <Section title="Section" lead="What it is for, in a sentence.">
          <p>What can be done.</p>
        </Section>
      </Sample>
      <Sample name="Skeleton">
        <Skeleton label="Loading">
          <Bone width={200} height={24} />
          <BoneRows rows={3} height={44} />
          <BonePanel height={120} />
        </Skeleton>
      </Sample>
    </>
  );
}
