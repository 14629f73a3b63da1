import type { CalendarDocument } from '@oficio/schemas/deadlines';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { civil } from '../date-words';
import { verifyYear, yearOf } from './draft';

const isAddress = (url: string): boolean => url === '' || /^https?:\/\/\S+$/.test(url);

/** Marks a year as compared with its gazette: it shows the days once more and asks for the reference. */
export function VerifyDialog({
  layer,
  year,
  onDone,
  onClose,
}: {
  layer: CalendarDocument;
  year: number;
  onDone: (draft: CalendarDocument) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('calendar');
  const { t: common } = useTranslation('operate');
  const { language, text } = useLanguage();
  const own = yearOf(layer, year);
  const [reference, setReference] = useState(own.source.reference ?? '');
  const [url, setUrl] = useState(own.source.url ?? '');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reference.trim() || !isAddress(url.trim())) return;
    onDone(
      verifyYear(layer, year, {
        title: t('verify.sourceTitle'),
        reference: reference.trim(),
        url: url.trim(),
      }),
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('verify.title', { year, layer: t(`layer.${layer.layer}`) })}
      description={t('verify.text')}
    >
      <form className="form" noValidate onSubmit={submit}>
        <ul className="bullets xs">
          {own.holidays.map(({ date, name }) => (
            <li key={date}>
              {civil(date, 'long', language)}: {text(name)}
            </li>
          ))}
        </ul>
        <TextField
          label={t('verify.reference')}
          value={reference}
          onChange={setReference}
          required
          help={t('verify.referenceHelp')}
          error={tried && !reference.trim() ? t('verify.referenceMissing') : undefined}
        />
        <TextField
          type="url"
          label={t('verify.url')}
          value={url}
          onChange={setUrl}
          error={tried && !isAddress(url.trim()) ? t('verify.urlWrong') : undefined}
        />
        <div className="foot">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('verify.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
