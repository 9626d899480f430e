import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BonePanel, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./home-page.module.css";

export function HomeSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.says}>
          <Bone width={220} height={19} />
          <Bone width="min(100%, 380px)" height={27} />
        </div>
        <div className={styles.columns}>
          <BoneRows rows={5} height={52} />
          <BonePanel height={160} />
        </div>
        <div className={styles.panelBones}>
          <BonePanel height={210} />
          <BonePanel height={210} />
          <BonePanel height={210} />
        </div>
      </Page>
    </Skeleton>
  );
}
