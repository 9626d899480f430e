import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { Link } from "@tanstack/react-router";
import { formatInstant } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { showToast } from "../../ui/toast.tsx";
import { AnswerForm } from "./answer-form.tsx";
import {
  ConcernList_ConcernFragmentDoc,
  WithdrawConcernDocument,
  type ConcernList_ConcernFragment,
} from "./concern-list.generated.ts";
import { STATES, subjectWord } from "./concern-words.ts";
import styles from "./concerns.module.css";

interface ConcernListProps {
  concerns: readonly FragmentType<ConcernList_ConcernFragment>[];
  isOwn: boolean;
}

/** What was reported, with the page that it is about and the answer, or the place for one. */
export function ConcernList({ concerns, isOwn }: ConcernListProps) {
  const { data } = useSuspenseFragment({ fragment: ConcernList_ConcernFragmentDoc, from: [...concerns] });
  return (
    <ul className={styles.list}>
      {data.map((concern) => (
        <Item key={concern.id} concern={concern} isOwn={isOwn} />
      ))}
    </ul>
  );
}

function Item({ concern, isOwn }: { concern: ConcernList_ConcernFragment; isOwn: boolean }) {
  const [withdraw, { loading }] = useMutation(WithdrawConcernDocument);
  const { id, subject, status, seen, expected, answer, answeredBy, employee, place, placeName } = concern;
  const state = STATES[status];
  const at = formatInstant(concern.raisedAt);
  const takeBack = async () => {
    const { data } = await withdraw({ variables: { input: { concernId: id } } }).catch(() => ({ data: null }));
    showToast({ words: data?.withdrawConcern.concern ? m.concern_withdrawn_done() : m.failed_server() });
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h2>{subjectWord(subject)}</h2>
        <Chip icon={state.icon} tone={state.tone}>
          {state.word()}
        </Chip>
      </div>
      <p className={styles.quiet}>
        {isOwn ? m.concern_raised_at({ at }) : m.concern_from({ name: employee.name, at })} ·{" "}
        {isOwn || !isPersonal(place) ? (
          <Link to={place}>{m.concern_open_page({ page: placeName || place })}</Link>
        ) : (
          <>
            {m.concern_place({ page: placeName || place })} ·{" "}
            <Link to="/people/$id" params={{ id: employee.id }}>
              {m.concern_open_page({ page: employee.name })}
            </Link>
          </>
        )}
      </p>
      <p className={styles.said}>{seen}</p>
      {expected && <p className={styles.said}>{m.concern_expected_is({ text: expected })}</p>}
      {answer && <p className={styles.answer}>{m.concern_answer_is({ name: answeredBy?.name ?? "", text: answer })}</p>}
      {concern.viewerMayAnswer && <AnswerForm id={id} />}
      {concern.viewerMayWithdraw && (
        <div className={styles.actions}>
          <Button disabled={loading} onClick={() => void takeBack()}>
            {m.concern_withdraw()}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Pages that show everyone their own: to the one who answers they would show another's. */
const isPersonal = (place: string): boolean =>
  /^\/($|\?|kerja|nilai-saya|akun|data-saya|delegasi|pemberitahuan|skp($|\?))/.test(place);
