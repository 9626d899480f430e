import type { ConcernSubject } from "@andir/domain/concern";
import { useMutation } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import type { SyntheticEvent } from "react";
import { useDraft } from "../../lib/use-draft.ts";
import { useOnceKey } from "../../lib/use-once-key.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { FieldHelp } from "../help/field-help.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import { CONCERN_SUBJECTS, concernProblemWord, goesTo, subjectWord } from "./concern-words.ts";
import styles from "./concerns.module.css";
import { RaiseConcernDocument } from "./raise-concern.generated.ts";

const IDS = { subject: "concern-subject", seen: "concern-seen", expected: "concern-expected" };
/** Has a request of its own, which mends the record: nothing is to be said twice. */
const APPRAISER = "APPRAISER";

interface ConcernFormProps {
  place: string;
  placeName: string;
  employeeId: string;
  hasAppraiser: boolean;
  onSent: () => void;
}

/** What is wrong on a page, in three fields; says to whom it goes, and where another way leads further. */
export function ConcernForm({ place, placeName, employeeId, hasAppraiser, onSent }: ConcernFormProps) {
  const { draft, change, clear } = useDraft(`concern.${place}`, {
    subject: subjectOf(place) as ConcernSubject | typeof APPRAISER,
    seen: "",
    expected: "",
  });
  const [raise, { loading }] = useMutation(RaiseConcernDocument, { errorPolicy: "none" });
  const { errors, refuse, attempt, errorOf } = useAttempt(IDS, concernProblemWord);
  const onceKey = useOnceKey();
  const { subject, seen, expected } = draft;

  function send(event: SyntheticEvent) {
    event.preventDefault();
    if (subject === APPRAISER) return;
    if (seen.trim() === "") {
      refuse([{ field: IDS.seen, message: m.concern_seen_missing() }]);
      return;
    }
    void attempt(async () => {
      const wish = { subject, place, placeName, seen: seen.trim(), expected: expected.trim() || null };
      const { data } = await raise({ variables: { input: { ...wish, idempotencyKey: onceKey(wish) } } });
      const problems = data?.raiseConcern.problems;
      if (problems?.length === 0) {
        clear();
        onSent();
      }
      return problems;
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={send}>
      {errors.length > 0 && <ErrorSummary title={m.concern_failed()} errors={errors} />}
      <SelectField
        id={IDS.subject}
        label={m.concern_subject()}
        help={<FieldHelp of="concern.concernSubject" label={m.concern_subject()} />}
        hint={subject === APPRAISER ? undefined : m.concern_goes({ who: goesTo(subject, hasAppraiser) })}
        value={subject}
        options={[
          ...CONCERN_SUBJECTS.map((value) => ({ value, label: subjectWord(value) })),
          { value: APPRAISER, label: m.concern_appraiser() },
        ]}
        onChange={(value) => change({ subject: value as ConcernSubject | typeof APPRAISER })}
      />
      {subject === APPRAISER ? (
        <p className={styles.way}>
          {m.concern_appraiser_way()}{" "}
          <Link to="/people/$id" params={{ id: employeeId }}>
            {m.concern_appraiser_go()}
          </Link>
        </p>
      ) : (
        <>
          {subject === "RATING" && (
            <p className={styles.way}>
              {m.concern_rating_way()} <Link to="/nilai-saya">{m.concern_rating_go()}</Link>
            </p>
          )}
          <TextArea
            id={IDS.seen}
            label={m.concern_seen()}
            help={<FieldHelp of="concern.concernSeen" label={m.concern_seen()} />}
            error={errorOf(IDS.seen)}
            rows={4}
            maxLength={2000}
            value={seen}
            onChange={(event) => change({ seen: event.target.value })}
          />
          <TextArea
            id={IDS.expected}
            label={m.concern_expected()}
            help={<FieldHelp of="concern.concernExpected" label={m.concern_expected()} />}
            error={errorOf(IDS.expected)}
            placeholder={m.optional()}
            rows={3}
            maxLength={2000}
            value={expected}
            onChange={(event) => change({ expected: event.target.value })}
          />
          <div className={styles.actions}>
            <Button kind="primary" type="submit" disabled={loading}>
              {loading ? m.waiting_sending() : m.concern_send()}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

/** What a page is most likely about, to begin with. */
function subjectOf(place: string): ConcernSubject {
  if (/^\/(kerja|skp)/.test(place)) return "WORK";
  if (place.startsWith("/nilai-saya")) return "RATING";
  if (/^\/(people|data-saya|akun)/.test(place)) return "RECORD";
  return "PROGRAM";
}
