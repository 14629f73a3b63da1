import { calendars } from '@oficio/schemas/api';
import { type CalendarDocument, calendarDifference } from '@oficio/schemas/deadlines';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { Answer } from '../list-states';
import { ProblemBanner } from '../problem-words';
import type { CalendarPreview, TownCalendars } from './calendar-queries';
import { Differences } from './differences';
import { MovesTable } from './moves-table';

/** Before anything is saved: what changes in the calendar, and which open deadlines go from when to when. */
export function ReviewDialog({
  stored,
  drafts,
  onSaved,
  onClose,
}: {
  stored: TownCalendars;
  drafts: CalendarDocument[];
  onSaved: (changeId: string) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('calendar');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const preview = useQuery({
    queryKey: ['operate', 'calendar-preview', stored.revision, drafts],
    queryFn: ({ signal }) => call(calendars.previewCalendars, { body: { layers: drafts } }, { signal }),
    gcTime: 0,
  });
  const save = useMutation({
    mutationFn: () =>
      call(calendars.saveCalendars, {
        body: { layers: drafts, revision: stored.revision, reason: reason.trim() },
      }),
    onSuccess: ({ changeId }) => onSaved(changeId),
  });
  const isMissing = reason.trim().length < 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing && preview.data && !save.isPending) save.mutate();
  };
  const differences = drafts.flatMap((draft) =>
    calendarDifference(
      stored.layers.find(({ id }) => id === draft.id),
      draft,
    ),
  );
  return (
    <Dialog open wide onClose={onClose} title={t('review.title')} description={t('review.text')}>
      <form className="form" noValidate onSubmit={submit}>
        <h3 className="t">{t('review.calendar')}</h3>
        <Differences differences={differences} />
        <h3 className="t">{t('review.deadlines')}</h3>
        <Answer query={preview} waiting={t('review.counting')} failed={t('review.failed')}>
          {(found) => <Consequences preview={found} />}
        </Answer>
        <TextField
          label={t('review.reason')}
          value={reason}
          onChange={setReason}
          required
          help={t('review.reasonHelp')}
          error={tried && isMissing ? t('review.reasonMissing') : undefined}
        />
        <ProblemBanner error={save.error} what={t('review.notSaved')} />
        <div className="foot">
          <Button onClick={onClose}>{t('review.back')}</Button>
          <Button type="submit" variant="primary" disabled={!preview.data || save.isPending}>
            {save.isPending
              ? t('review.saving')
              : t('review.save', { count: preview.data?.counts.moves ?? 0 })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Consequences({ preview: { counts, moves } }: { preview: CalendarPreview }) {
  const { t } = useTranslation('calendar');
  if (counts.moves === 0) {
    return (
      <Banner tone="done" role="status" title={t('review.none')}>
        <p>{t('review.noneText', { cases: counts.cases })}</p>
      </Banner>
    );
  }
  const earlier = moves.filter(({ kept }) => kept !== null).length;
  return (
    <>
      <Banner tone="turn" role="status" title={t('review.some', counts)}>
        <p>{t('review.someText')}</p>
      </Banner>
      {earlier > 0 ? (
        <Banner tone="late" title={t('review.earlier', { count: earlier })}>
          <p>{t('review.earlierText')}</p>
        </Banner>
      ) : null}
      <MovesTable moves={moves} caption={t('review.list')} />
      {counts.moves > moves.length ? (
        <p className="xs soft">{t('review.more', { count: counts.moves - moves.length })}</p>
      ) : null}
    </>
  );
}
