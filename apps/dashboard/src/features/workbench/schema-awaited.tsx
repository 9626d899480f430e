import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { BoneRows, Skeleton } from "../../ui/skeleton.tsx";
import styles from "./list.module.css";
import { useWorkbench } from "./workbench-context.ts";

/** In place of what needs the schema, until it is there. */
export function SchemaAwaited() {
  const { schemaState, loadSchema } = useWorkbench();
  if (schemaState === "loading")
    return (
      <Skeleton label={m.loading()}>
        <BoneRows rows={6} height={32} />
      </Skeleton>
    );
  return (
    <div className={styles.failed} role="alert">
      <p className={styles.none}>{m.workbench_schema_failed()}</p>
      <Button onClick={loadSchema}>{m.retry()}</Button>
    </div>
  );
}
