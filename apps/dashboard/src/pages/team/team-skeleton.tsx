import * as m from "../../messages/messages.js";
import { Page } from "../../ui/page.tsx";
import { Bone, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./team-page.module.css";

/** The size of the page that is coming, so that nothing jumps when it is there. */
export function TeamSkeleton() {
  return (
    <Skeleton label={m.loading()}>
      <Page>
        <div className={styles.head}>
          <Bone width={180} height={20} />
          <Bone width={240} height={32} />
        </div>
        <Bone width="min(100%, 760px)" height={27} />
        <div className={styles.panels}>
          {["matrix", "distribution", "spread", "late"].map((key) => (
            <Bone key={key} height={264} />
          ))}
        </div>
        <Bone height={36 * 13} />
      </Page>
    </Skeleton>
  );
}
