import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./my-report-page.module.css";

export function MyReportSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.page}>
          <div className={styles.head}>
            <Bone width={120} height={20} />
            <Bone width="min(100%, 320px)" height={26} />
            <Bone width={200} height={20} />
          </div>
          <BoneRows rows={4} height={96} />
          <Bone height={160} />
        </div>
      </Page>
    </Skeleton>
  );
}
