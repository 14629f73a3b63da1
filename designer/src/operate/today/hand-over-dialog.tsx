import { useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/call';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { colleaguesQuery } from '../queries';
import { type AssignmentResult, useAssign } from './assign';

/** A task to hand over, with the words by which the officer knows it. */
export interface HandedTask {
  taskId: string;
  says: string;
}

/** Hands tasks over to a colleague with the reason; afterwards it tells what became of each. */
export function HandOverDialog({
  tasks,
  onClose,
}: {
  tasks: HandedTask[];
  onClose: (done: boolean) => void;
}) {
  const { t } = useTranslation('operate');
  const colleagues = useQuery(colleaguesQuery);
  const assign = useAssign();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [results, setResults] = useState<AssignmentResult[] | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!to || reason.trim().length < 3 || assign.isPending) return;
    assign.mutate(
      tasks.map(({ taskId }) => ({ taskId, accountId: to, reason: reason.trim() })),
      {
        onSuccess: (found) => {
          if (found.every(({ error }) => error === null)) onClose(true);
          else setResults(found);
        },
      },
    );
  };
  return (
    <Dialog
      open
      onClose={() => onClose(results !== null)}
      title={t('handOver.title', { count: tasks.length })}
      description={t('handOver.text')}
    >
      <form onSubmit={submit} className="form" noValidate>
        <ul className="bullets xs">
          {tasks.map(({ taskId, says }) => (
            <li key={taskId}>
              {says}
              <ResultWords result={results?.find((one) => one.taskId === taskId)} />
            </li>
          ))}
        </ul>
        {results ? null : (
          <>
            <SelectField
              label={t('handOver.to')}
              value={to}
              onChange={setTo}
              empty={colleagues.isError ? t('handOver.noList') : t('handOver.choose')}
              onClear={() => setTo('')}
              options={(colleagues.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              error={tried && !to ? t('handOver.toMissing') : undefined}
            />
            <TextField
              label={t('handOver.reason')}
              multiline
              value={reason}
              onChange={setReason}
              help={t('handOver.reasonHelp')}
              error={tried && reason.trim().length < 3 ? t('handOver.reasonMissing') : undefined}
            />
          </>
        )}
        <div className="foot">
          <Button onClick={() => onClose(results !== null)}>{t(results ? 'close' : 'cancel')}</Button>
          {results ? null : (
            <Button type="submit" variant="primary" disabled={assign.isPending}>
              {t(assign.isPending ? 'handOver.going' : 'handOver.do')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function ResultWords({ result }: { result: AssignmentResult | undefined }) {
  const { t } = useTranslation('operate');
  if (!result) return null;
  if (result.error === null) {
    return (
      <span className="is-done">
        {' '}
        <Icon of={CircleCheck} /> {t('handOver.done')}
      </span>
    );
  }
  const problem = result.error instanceof ApiError ? result.error.problem : null;
  return (
    <span className="is-late">
      {' '}
      <Icon of={TriangleAlert} /> {problem?.detail || problem?.title || t('problem.network')}
    </span>
  );
}
