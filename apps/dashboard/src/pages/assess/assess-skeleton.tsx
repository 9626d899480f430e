import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./assess-page.module.css";

export function AssessSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.head}>
          <Bone width={260} height={32} />
          <Bone width={204} height={32} />
        </div>
        <Bone width="min(100%, 640px)" height={27} />
        <BoneRows rows={12} height={44} />
      </Page>
    </Skeleton>
  );
}
