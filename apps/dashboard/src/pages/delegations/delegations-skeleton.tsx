import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./delegations-page.module.css";

export function DelegationsSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.bones}>
          <div>
            <Bone width={200} height={26} />
            <Bone width="min(100%, 520px)" height={20} />
          </div>
          <BoneRows rows={1} height={96} />
          <BoneRows rows={4} height={72} />
        </div>
      </Page>
    </Skeleton>
  );
}
