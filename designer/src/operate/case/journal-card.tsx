import type { CaseView } from '@oficio/schemas/api';
import { Building2, CircleStop, Clock, FileText, Landmark, Mail, Pause, Radar, User } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { momentOf } from '../../i18n/dates';
import { Icon } from '../../ui/icon';
import { Segmented } from '../../ui/segmented';
import { civil } from '../date-words';

const icons = {
  person: User,
  town: Landmark,
  administration: Building2,
  clock: Clock,
  letter: Mail,
  document: FileText,
  start: Radar,
  end: CircleStop,
  pause: Pause,
} as const;

const letters = new Set(['letter', 'document']);

/** What happened, newest first, in sentences. */
export function JournalCard({ view }: { view: CaseView }) {
  const { t } = useTranslation('operate');
  const { language, text } = useLanguage();
  const [shown, setShown] = useState<'all' | 'letters'>('all');
  const rows = view.journal.filter(({ icon }) => shown === 'all' || letters.has(icon));
  return (
    <section className="card part" aria-labelledby="journal">
      <div className="row">
        <h2 className="t grow" id="journal">
          {t('case.journal')}
        </h2>
        <Segmented
          label={t('case.journalShows')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'all', label: t('case.journalAll') },
            { value: 'letters', label: t('case.journalLetters') },
          ]}
        />
      </div>
      {rows.length === 0 ? <p className="soft">{t('case.journalEmpty')}</p> : null}
      <ol className="lines" reversed>
        {rows.map((row) => (
          <li key={row.seq} className={`icon-${row.icon}`}>
            <Icon of={icons[row.icon]} />
            <div className="grow">
              <div>{text(row.says)}</div>
              {row.detail ? <div className="soft">{text(row.detail)}</div> : null}
            </div>
            <time className="soft" dateTime={row.at} title={momentOf(row.at, language)}>
              {civil(row.at, 'short', language)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
