import { calendars } from '@oficio/schemas/api';
import { type CalendarDocument, toICalendar } from '@oficio/schemas/deadlines';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session';
import { usePageTitle } from '../../app/page-title';
import { useLanguage } from '../../i18n';
import { announce } from '../../ui/announce';
import { Banner } from '../../ui/banner';
import { Button, IconButton } from '../../ui/button';
import { civil } from '../date-words';
import { Answer } from '../list-states';
import { useCalendarDrafts } from './calendar-drafts';
import { calendarsQuery, type TownCalendars } from './calendar-queries';
import { calendarRoute } from './calendar-route';
import { ChangesCard } from './changes-card';
import { keepDraft, removeHoliday, withDrafts } from './draft';
import { HolidayDialog } from './holiday-dialog';
import { HolidayList } from './holiday-list';
import { ImportDialog } from './import-dialog';
import { LayersCard } from './layers-card';
import { ReviewDialog } from './review-dialog';
import { saveFile } from './save-file';
import { VerifyDialog } from './verify-dialog';
import { holidaysOf, type YearHoliday } from './year-days';
import { YearGrid } from './year-grid';
import '../operate.css';
import './calendar.css';

/** The calendar that counts the terms of the town: read by all the staff, changed by whoever answers for it. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const query = useQuery(calendarsQuery);
  usePageTitle(t('title'));
  return (
    <Answer query={query} waiting={t('waiting')} failed={t('failed')}>
      {(stored) => <Calendar stored={stored} />}
    </Answer>
  );
}

type Open =
  | { kind: 'holiday'; holiday: YearHoliday | null }
  | { kind: 'verify' | 'import'; layer: CalendarDocument }
  | { kind: 'review' };

/** The organ's own layer, which exists once it has a day. */
const organLayer = (id: string, words: Record<'es' | 'ca-valencia' | 'en', string>): CalendarDocument => ({
  formatVersion: 1,
  id,
  layer: 'organ',
  name: words,
  years: [],
});

const ORGAN = {
  es: 'Días propios del Ayuntamiento',
  'ca-valencia': "Dies propis de l'Ajuntament",
  en: 'The town council’s own days',
};

function Calendar({ stored }: { stored: TownCalendars }) {
  const { t } = useTranslation('calendar');
  const { language, text } = useLanguage();
  const { account, clock } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { year = Number(clock.today.slice(0, 4)) } = calendarRoute.useSearch();
  const { drafts } = useCalendarDrafts();
  const [open, setOpen] = useState<Open | null>(null);
  const mayEdit = calendars.calendarKeepers.some((role) => account.roles.includes(role));
  const known = stored.layers.some(({ id }) => id === stored.organLayer)
    ? stored.layers
    : [...stored.layers, organLayer(stored.organLayer, ORGAN)];
  const layers = withDrafts(known, drafts);
  const own = layers.filter(({ id }) => id === stored.townLayer || id === stored.organLayer);
  const holidays = holidaysOf(layers, year);

  useEffect(() => {
    if (drafts.length === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [drafts]);

  const keep = (draft: CalendarDocument) => {
    useCalendarDrafts.setState({ drafts: keepDraft(drafts, draft, known) });
    setOpen(null);
    announce(t('draft.kept'));
  };
  const exportLayer = (layer: CalendarDocument, format: 'json' | 'ics') => {
    if (format === 'json') {
      saveFile(`${JSON.stringify(layer, null, 2)}\n`, `${layer.id}.json`, 'application/json');
    } else {
      const stamp = clock.now.replaceAll(/[-:]|\.\d+/g, '');
      saveFile(toICalendar(layer, language, stamp), `${layer.id}.ics`, 'text/calendar');
    }
  };
  const saved = (changeId: string) => {
    useCalendarDrafts.setState({ drafts: [] });
    void client.invalidateQueries({ queryKey: ['operate'] });
    void navigate({ to: '/calendar/changes/$changeId', params: { changeId } });
  };
  const goTo = (next: number) => void navigate({ to: '/calendar', search: { year: next } });
  return (
    <>
      <div className="ph">
        <div className="grow">
          <h1>{t('title')}</h1>
          <p className="soft">{t('lead')}</p>
        </div>
        <div className="row">
          <IconButton
            icon={ChevronLeft}
            label={t('year.before', { year: year - 1 })}
            onClick={() => goTo(year - 1)}
          />
          <b className="year-now" aria-live="polite">
            {year}
          </b>
          <IconButton
            icon={ChevronRight}
            label={t('year.after', { year: year + 1 })}
            onClick={() => goTo(year + 1)}
          />
        </div>
      </div>
      {drafts.length > 0 ? (
        <Banner tone="turn" title={t('draft.title')}>
          <p>{t('draft.text')}</p>
          <div className="row wrap">
            <Button variant="primary" small onClick={() => setOpen({ kind: 'review' })}>
              {t('draft.review')}
            </Button>
            <Button small onClick={() => useCalendarDrafts.setState({ drafts: [] })}>
              {t('draft.discard')}
            </Button>
          </div>
        </Banner>
      ) : null}
      {mayEdit ? null : <p className="xs soft">{t('readOnly')}</p>}
      <div className="calendar-columns">
        <section className="card part" aria-label={t('grid.title', { year })}>
          <YearGrid year={year} holidays={holidays} />
        </section>
        <div className="calendar-side">
          <LayersCard
            layers={layers.filter(({ id, years }) => id !== stored.organLayer || years.length > 0)}
            year={year}
            mayEdit={mayEdit}
            onVerify={(layer) => setOpen({ kind: 'verify', layer })}
            onImport={(layer) => setOpen({ kind: 'import', layer })}
            onExport={exportLayer}
          />
          <section className="card part" aria-labelledby="holidays">
            <div className="row wrap">
              <h2 className="t grow" id="holidays">
                {t('list.title', { year })}
              </h2>
              {mayEdit ? (
                <Button
                  small
                  variant={drafts.length > 0 ? 'plain' : 'primary'}
                  icon={CalendarPlus}
                  onClick={() => setOpen({ kind: 'holiday', holiday: null })}
                >
                  {t('holiday.open')}
                </Button>
              ) : null}
            </div>
            <HolidayList
              holidays={holidays}
              year={year}
              editable={new Set(mayEdit ? own.map(({ id }) => id) : [])}
              onEdit={(holiday) => setOpen({ kind: 'holiday', holiday })}
              onRemove={(holiday) => {
                const layer = layers.find(({ id }) => id === holiday.layerId);
                if (!layer) return;
                keep(removeHoliday(layer, holiday.date, t('holiday.source')));
                announce(
                  t('difference.removed', {
                    when: civil(holiday.date, 'long', language),
                    name: text(holiday.name),
                  }),
                );
              }}
            />
          </section>
          <ChangesCard />
        </div>
      </div>
      {open?.kind === 'holiday' ? (
        <HolidayDialog
          layers={own}
          holiday={open.holiday}
          year={year}
          onDone={keep}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.kind === 'verify' ? (
        <VerifyDialog layer={open.layer} year={year} onDone={keep} onClose={() => setOpen(null)} />
      ) : null}
      {open?.kind === 'import' ? (
        <ImportDialog layer={open.layer} onDone={keep} onClose={() => setOpen(null)} />
      ) : null}
      {open?.kind === 'review' ? (
        <ReviewDialog stored={stored} drafts={drafts} onSaved={saved} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}
