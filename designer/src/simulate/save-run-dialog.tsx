import { scenario } from '@oficio/schemas/scenario';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { recordScenario } from './record-scenario';
import { saveJsonFile } from './save-json-file';
import { scenarioIdFrom } from './scenario-id';
import type { Played, Simulation } from './simulation';

interface SaveRunProps {
  simulation: Simulation;
  played: Played;
  procedureId: string;
  calendarId: string;
  onClose: () => void;
}

/** Keeps the run as a scenario: the same events must always lead to the same end. */
export function SaveRunDialog({ simulation, played, procedureId, calendarId, onClose }: SaveRunProps) {
  const { t } = useTranslation('simulate');
  const [es, setEs] = useState('');
  const [val, setVal] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!es.trim()) return;
    const title = { es: es.trim(), 'ca-valencia': val.trim() };
    const id = scenarioIdFrom(es);
    const recorded = scenario.parse(
      recordScenario(simulation, played, { id, title, procedure: procedureId, calendar: calendarId }),
    );
    saveJsonFile(recorded, `${id}.json`);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t('save.title')} description={t('save.text')}>
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={t('save.es')}
          lang="es"
          value={es}
          onChange={setEs}
          error={tried && !es.trim() ? t('save.missing') : undefined}
          help={t('save.help')}
        />
        <TextField label={t('save.val')} lang="ca-valencia" value={val} onChange={setVal} />
        <p className="xs soft">{t('save.where')}</p>
        <div className="foot">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('save.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
