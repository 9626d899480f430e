import type { FragmentType } from "@apollo/client";
import { useMutation, useSuspenseFragment } from "@apollo/client/react";
import { useState } from "react";
import { formatDay, formatList, formatMoment } from "../../lib/format.ts";
import * as m from "../../messages/messages.js";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Secret } from "../../ui/secret.tsx";
import { Section } from "../../ui/section.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useAttempt } from "../problems/use-attempt.ts";
import {
  ApiTokensSection_AccountFragmentDoc,
  RevokeApiTokenDocument,
  type ApiTokensSection_AccountFragment,
} from "./api-tokens-section.generated.ts";
import { CreateTokenDialog } from "./create-token-dialog.tsx";
import styles from "./rows.module.css";
import { scopeWord, secretWords } from "./words.ts";

/** Pages of the server's own, not of this app. */
const GUIDE = "/docs/analyse";

type Token = ApiTokensSection_AccountFragment["apiTokens"][number];

/** What scripts sign in with. Those that no longer work stay listed, so that their owner can see what was there. */
export function ApiTokensSection({ account }: { account: FragmentType<ApiTokensSection_AccountFragment> }) {
  const { data } = useSuspenseFragment({ fragment: ApiTokensSection_AccountFragmentDoc, from: account });
  const [isCreating, setIsCreating] = useState(false);
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const [toRevoke, setToRevoke] = useState<Token | null>(null);
  const tokens = [...data.apiTokens].sort(
    (a, b) => Number(b.isActive) - Number(a.isActive) || b.createdAt.localeCompare(a.createdAt),
  );

  return (
    <Section title={m.tokens_title()} lead={m.tokens_lead()}>
      {tokens.length === 0 ? (
        <p>{m.tokens_none()}</p>
      ) : (
        <ul className={styles.rows}>
          {tokens.map((token) => (
            <li key={token.id}>
              <div className={styles.what}>
                <p className={styles.name}>
                  <strong>{token.name}</strong>
                  {!token.isActive && <Tag>{token.revokedAt ? m.token_revoked() : m.token_expired()}</Tag>}
                </p>
                <p className={styles.facts}>{formatList(token.scopes.map(scopeWord))}</p>
                <p className={styles.facts}>
                  {token.lastUsedAt ? m.token_used({ at: formatMoment(token.lastUsedAt) }) : m.token_never_used()}
                  {` · ${m.token_until({ date: formatDay(token.expiresOn) })}`}
                </p>
              </div>
              {token.isActive && (
                <Button aria-label={m.token_revoke_which({ name: token.name })} onClick={() => setToRevoke(token)}>
                  {m.token_revoke()}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={GUIDE}>{m.tokens_guide()}</a>
      </p>
      <Button onClick={() => setIsCreating(true)}>
        <Icon name="plus" />
        {m.token_create()}
      </Button>
      {isCreating && (
        <CreateTokenDialog
          onClose={() => setIsCreating(false)}
          onMade={(name, token) => {
            setIsCreating(false);
            setMade({ name, token });
          }}
        />
      )}
      {made && (
        <Dialog title={m.token_made_title({ name: made.name })} onClose={() => setMade(null)}>
          <p>{m.token_made_meaning()}</p>
          <Secret label={m.token()} value={made.token} words={secretWords()} />
          <p>
            {m.token_made_use()} <code>Authorization: Bearer …</code>
          </p>
          <p>
            {/* Beside this page: what it shows is shown once. */}
            <a href={GUIDE} target="_blank" rel="noreferrer">
              {m.token_made_guide()}
            </a>
          </p>
          <DialogActions>
            <Button kind="primary" onClick={() => setMade(null)}>
              {m.token_kept()}
            </Button>
          </DialogActions>
        </Dialog>
      )}
      {toRevoke && <RevokeToken token={toRevoke} onClose={() => setToRevoke(null)} />}
    </Section>
  );
}

function RevokeToken({ token, onClose }: { token: Token; onClose: () => void }) {
  const [revoke, { loading }] = useMutation(RevokeApiTokenDocument, { errorPolicy: "none" });
  const { errors, attempt } = useAttempt();
  const submit = () =>
    void attempt(async () => {
      const answer = await revoke({ variables: { input: { apiTokenId: token.id } } });
      const problems = answer.data?.revokeApiToken.problems;
      if (problems?.length === 0) onClose();
      return problems;
    });
  return (
    <Dialog title={m.token_revoke_title({ name: token.name })} onClose={onClose}>
      <p>{m.token_revoke_meaning()}</p>
      {errors.length > 0 && <ErrorSummary title={m.tokens_failed_title()} errors={errors} />}
      <DialogActions>
        <Button kind="primary" disabled={loading} onClick={submit}>
          {m.token_revoke()}
        </Button>
        <Button onClick={onClose}>{m.cancel()}</Button>
      </DialogActions>
    </Dialog>
  );
}
