import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./my-feedback-page.module.css";

export function MyFeedbackSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.page}>
          <Bone width={200} height={26} />
          <BoneRows rows={2} height={96} />
          <BoneRows rows={3} height={96} />
        </div>
      </Page>
    </Skeleton>
  );
}
