import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { putHoliday, verifyYear, yearOf } from './draft';
import type { YearHoliday } from './year-days';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Adds a holiday, or changes one: its day, its name in the languages, and the gazette if it is known. */
export function HolidayDialog({
  layers,
  holiday,
  year,
  onDone,
  onClose,
}: {
  /** The layers that the town changes day by day. */
  layers: readonly CalendarDocument[];
  holiday: YearHoliday | null;
  year: number;
  onDone: (draft: CalendarDocument) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation('operate');
  const [layerId, setLayerId] = useState(holiday?.layerId ?? layers[0]?.id ?? '');
  const [date, setDate] = useState(holiday?.date ?? '');
  const [es, setEs] = useState(holiday?.name.es ?? '');
  const [ca, setCa] = useState(holiday?.name['ca-valencia'] ?? '');
  const [en, setEn] = useState(holiday?.name.en ?? '');
  const [gazette, setGazette] = useState('');
  const [tried, setTried] = useState(false);
  const layer = layers.find(({ id }) => id === layerId);
  const isTaken =
    layer !== undefined &&
    DATE.test(date) &&
    date !== holiday?.date &&
    yearOf(layer, Number(date.slice(0, 4))).holidays.some((one) => one.date === date);
  const dateError = !DATE.test(date)
    ? t('holiday.dateMissing')
    : isTaken
      ? t('holiday.dateTaken')
      : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!layer || dateError || !es.trim() || !ca.trim()) return;
    const name = { es: es.trim(), 'ca-valencia': ca.trim(), en: en.trim() || es.trim() };
    const put = putHoliday(layer, { date, name }, t('holiday.source'), holiday?.date);
    const reference = gazette.trim();
    onDone(
      reference === ''
        ? put
        : verifyYear(put, Number(date.slice(0, 4)), { title: t('verify.sourceTitle'), reference, url: '' }),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(holiday ? 'holiday.change' : 'holiday.add')}
      description={t('holiday.text')}
    >
      <form className="form" noValidate onSubmit={submit}>
        {layers.length > 1 && !holiday ? (
          <SelectField
            label={t('holiday.layer')}
            value={layerId}
            onChange={setLayerId}
            options={layers.map(({ id, layer: kind }) => ({ value: id, label: t(`layer.${kind}`) }))}
            help={layer?.layer === 'organ' ? t('holiday.organHelp') : undefined}
          />
        ) : null}
        <TextField
          type="date"
          label={t('holiday.date')}
          value={date}
          onChange={setDate}
          required
          help={t('holiday.dateHelp', { year })}
          error={tried ? dateError : undefined}
        />
        <TextField
          label={t('holiday.nameEs')}
          lang="es"
          value={es}
          onChange={setEs}
          required
          error={tried && !es.trim() ? t('holiday.nameMissing') : undefined}
        />
        <TextField
          label={t('holiday.nameCa')}
          lang="ca-valencia"
          value={ca}
          onChange={setCa}
          required
          error={tried && !ca.trim() ? t('holiday.nameMissing') : undefined}
        />
        <TextField label={t('holiday.nameEn')} lang="en" value={en} onChange={setEn} />
        <TextField
          label={t('holiday.gazette')}
          value={gazette}
          onChange={setGazette}
          help={t('holiday.gazetteHelp')}
        />
        <div className="foot">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t(holiday ? 'holiday.doChange' : 'holiday.doAdd')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
