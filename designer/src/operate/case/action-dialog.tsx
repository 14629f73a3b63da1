import type { CaseView } from '@oficio/schemas/api';
import { checkAnswers } from '@oficio/schemas/interpret';
import { Copy, UsersRound } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/call';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { answerValues, type TypedAnswers } from '../answer-values';
import { ProblemBanner } from '../problem-words';
import type { CaseAction } from '../queries';
import { QuestionFields } from '../question-fields';
import { answerErrors, isStale, usePostCaseEvent } from './post-case-event';

interface ActionDialogProps {
  /** The case as it is now; it may move on while the dialogue is open. */
  view: CaseView;
  action: CaseAction;
  onClose: () => void;
}

const sameEvent = (one: CaseAction, other: CaseAction) =>
  JSON.stringify(one.event) === JSON.stringify(other.event);

/**
 * An act of the officer: what it does, its questions, and sending it once. One opening is one act: a double click
 * or a repeated attempt carries the same key. If the case moved meanwhile it says what changed and keeps the text.
 */
export function ActionDialog({ view, action, onClose }: ActionDialogProps) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const post = usePostCaseEvent();
  const key = useRef(crypto.randomUUID());
  const [seen, setSeen] = useState({
    version: view.version,
    seq: Math.max(0, ...view.journal.map(({ seq }) => seq)),
  });
  const [typed, setTyped] = useState<TypedAnswers>({});
  const [identifiedBy, setIdentifiedBy] = useState('');
  const [tried, setTried] = useState(false);
  const counter = action.event.kind === 'citizen';
  const stale = isStale(post.error);
  const changes = stale ? view.journal.filter(({ seq }) => seq > seen.seq) : [];
  const now = view.actions.find((one) => sameEvent(one, action));
  const stillPossible = now !== undefined && now.disabledBecause === null;

  const answers = answerValues(action.questions, typed);
  const own = Object.fromEntries(
    checkAnswers(action.questions, answers).map(({ question, text: said }) => [question, text(said)]),
  );
  const errors = tried ? { ...answerErrors(post.error, text), ...own } : {};
  const unnamed = counter && identifiedBy.trim().length < 3;

  const send = (version: number) => {
    setTried(true);
    if (Object.keys(own).length > 0 || unnamed || post.isPending) return;
    post.mutate(
      {
        caseId: view.caseId,
        action,
        answers,
        identifiedBy: identifiedBy.trim(),
        version,
        idempotencyKey: key.current,
      },
      {
        onSuccess: () => {
          announce(t('act.done', { what: text(action.label) }));
          onClose();
        },
        onError: (error) => {
          // A refusal did nothing: the next attempt is another act. Without an answer it may have been done.
          if (error instanceof ApiError && error.problem.code !== 'network' && error.problem.status < 500)
            key.current = crypto.randomUUID();
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!stale) send(seen.version);
  };
  const again = () => {
    setSeen({ version: view.version, seq: Math.max(0, ...view.journal.map(({ seq }) => seq)) });
    send(view.version);
  };
  const copy = () => {
    const lines = action.questions.flatMap((one) =>
      typeof typed[one.id] === 'string' && typed[one.id]
        ? [`${text(one.label)}: ${String(typed[one.id])}`]
        : [],
    );
    void navigator.clipboard.writeText(lines.join('\n')).then(() => announce(t('act.copied')));
  };
  const refusal =
    post.error && !stale && Object.keys(answerErrors(post.error, text)).length === 0 ? post.error : null;

  return (
    <Dialog
      open
      onClose={onClose}
      title={text(action.label)}
      description={text(action.consequence ?? undefined) || undefined}
    >
      <form className="form" onSubmit={submit} noValidate>
        {stale ? (
          <Banner tone="info" icon={UsersRound} title={t('act.stale')} role="alert">
            {changes.length > 0 ? (
              <ul className="bullets">
                {changes.map((row) => (
                  <li key={row.seq}>
                    {text(row.says)} <span className="xs soft">{momentOf(row.at, language)}</span>
                  </li>
                ))}
              </ul>
            ) : null}
            <p>{t(stillPossible ? 'act.stillPossible' : 'act.notPossible')}</p>
          </Banner>
        ) : null}
        <ProblemBanner error={refusal} what={t('act.failed')} />
        {tried && (Object.keys(errors).length > 0 || unnamed) ? (
          <p className="help late" role="alert">
            {t('act.review', { count: Object.keys(errors).length + (unnamed ? 1 : 0) })}
          </p>
        ) : null}
        <QuestionFields
          questions={action.questions}
          typed={typed}
          onType={(id, answer) => setTyped((old) => ({ ...old, [id]: answer }))}
          errors={errors}
        />
        {counter ? (
          <TextField
            label={t('act.identifiedBy')}
            help={t('act.identifiedByHelp')}
            value={identifiedBy}
            onChange={setIdentifiedBy}
            error={tried && unnamed ? t('act.identifiedByMissing') : undefined}
          />
        ) : null}
        <div className="foot">
          {stale && action.questions.length > 0 ? (
            <Button icon={Copy} onClick={copy}>
              {t('act.copy')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('cancel')}</Button>
          {stale ? (
            <Button variant="primary" disabled={!stillPossible || post.isPending} onClick={again}>
              {t('act.again')}
            </Button>
          ) : (
            <Button
              type="submit"
              variant={action.style === 'negative' ? 'danger' : 'primary'}
              disabled={post.isPending}
            >
              {post.isPending ? t('act.going') : text(action.label)}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
