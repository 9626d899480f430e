import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./team-page.module.css";

/** The size of the page that is coming, so that nothing jumps when it is there. */
export function TeamSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.head}>
          <Bone width={180} height={20} />
          <Bone width={204} height={32} />
        </div>
        <Bone width="min(100%, 760px)" height={27} />
        <div className={styles.panelBones}>
          {["matrix", "distribution", "spread", "late"].map((key) => (
            <BonePanel key={key} height={266} />
          ))}
        </div>
        <BoneRows rows={12} height={36} />
      </Page>
    </Skeleton>
  );
}
